import { Command, Query } from '@nestjs/cqrs';

export interface Unsubscribable {
  /** Masked: whoever holds the link learns no address from it. */
  readonly address: string;
  readonly active: boolean;
}

/** What a link in a mail is about. Looking changes nothing. */
export class LookAtUnsubscribeLink extends Query<Unsubscribable> {
  constructor(readonly token: string) {
    super();
  }
}

/** The link in a mail was answered: its subscription rests until its owner wakes it. Twice is as good as once. */
export class Unsubscribe extends Command<void> {
  constructor(readonly token: string) {
    super();
  }
}
