import { Command } from '@nestjs/cqrs';

/** Whoever a link came to; `token` is the link's. */
export interface LinkHolder {
  readonly token: string;
}

/** A signed-in member, with a subscription of theirs. */
export interface Subscriber {
  readonly memberId: string;
  readonly subscriptionId: string;
}

/** Every link made so far is void, also those in mails. To a holder's mailbox a fresh one goes; a subscriber is shown theirs. */
export class RenewLinks extends Command<void> {
  constructor(readonly asker: LinkHolder | Subscriber) {
    super();
  }
}
