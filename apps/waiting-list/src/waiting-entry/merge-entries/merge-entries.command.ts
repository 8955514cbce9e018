import type { MemberId, WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/**
 * Two entries are of one person: the one that has waited longer stays with its date, the other is withdrawn with all
 * that was promised to it. Their people have agreed; the service itself does it.
 */
export class MergeEntries extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly elder: WaitingEntryId,
    readonly younger: WaitingEntryId,
    /** The elder entry goes on with the younger one's need. */
    readonly withYoungerNeed: boolean,
    readonly memberId: MemberId,
  ) {
    super();
  }
}
