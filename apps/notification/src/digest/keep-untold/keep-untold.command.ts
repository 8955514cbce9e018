import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** What a subscription will be told of begins anew: what its reader has not been told so far is kept for the next digest. */
export class KeepUntold extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly subscriptionId: string,
  ) {
    super();
  }
}
