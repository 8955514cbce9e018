import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** The mail server refused the address of a subscription for good: nothing is sent there until it is another one. */
export class SuppressAddress extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly subscriptionId: string,
  ) {
    super();
  }
}
