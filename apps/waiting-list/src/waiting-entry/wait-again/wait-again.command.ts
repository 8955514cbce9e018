import type { WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** A course somebody had begun will not go on: their next wait begins today. Already waiting, or off the list: nothing happens. */
export class WaitAgain extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly waitingEntryId: WaitingEntryId,
  ) {
    super();
  }
}
