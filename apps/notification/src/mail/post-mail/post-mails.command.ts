import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** Digests are ready to be read: one mail each shall carry them, once `tx` has committed. */
export class PostMails extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly mails: readonly { readonly digestId: string; readonly subscriptionId: string; readonly address: string }[],
  ) {
    super();
  }
}
