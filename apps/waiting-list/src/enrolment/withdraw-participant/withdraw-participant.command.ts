import type { WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/**
 * Takes somebody off the provider's list before the course has a result: the entry was withdrawn, or the course start
 * was cancelled. Entry, offer and place are moved by the one who asks. Nobody on a list: nothing happens.
 */
export class WithdrawParticipant extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly waitingEntryId: WaitingEntryId,
  ) {
    super();
  }
}
