import type { WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/**
 * Ends a running hand-over that nobody needs any more: the person no longer waits (`withdrawn`), or began or completed
 * another course without it (`superseded`). No hand-over: nothing happens.
 */
export class EndHandoverOfEntry extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly waitingEntryId: WaitingEntryId,
    readonly how: 'withdrawn' | 'superseded',
  ) {
    super();
  }
}
