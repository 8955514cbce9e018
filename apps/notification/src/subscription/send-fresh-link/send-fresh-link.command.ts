import { Command, Query } from '@nestjs/cqrs';

/** Somebody whose link is no longer good asks for another one. Nobody learns whether the address is known. */
export class SendFreshLink extends Command<void> {
  constructor(readonly address: string) {
    super();
  }
}

export interface FreshLink {
  readonly language: 'de' | 'en';
  readonly url: string;
  /** Where its owner is mailed; the link is for nobody who reads another mailbox. */
  readonly address: string;
}

/** The link as it is good now; undefined when the subscription has ended. */
export class DescribeFreshLink extends Query<FreshLink | undefined> {
  constructor(readonly subscriptionId: string) {
    super();
  }
}
