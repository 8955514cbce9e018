import type { ClockCode } from '@app/contracts';
import type { CalendarDate, WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** A time limit no longer runs: drafts about it that nobody has sent need not be sent. */
export class TakeBackNotices extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly waitingEntryId: WaitingEntryId,
    readonly clock: ClockCode,
    readonly startsOn: CalendarDate,
    readonly dueOn: CalendarDate,
  ) {
    super();
  }
}
