import { type CalendarDate, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { GoalsHeard } from '../persistence/goals-heard.js';
import { LastPlacesItems } from '../persistence/last-places.js';
import { type Ahead, OutlookItems } from '../persistence/outlook-items.js';

/** Two weeks to fill a place or to save a course; six to find what comes after one. */
const ahead: Ahead = { start: 14, decision: 14, end: 42 };
/** As few as the digest calls the last. */
const lastPlaces = 3;

/** Notes what nobody says because only days went by. Every replica may, as often as it likes: each thing is noted once. */
@Injectable()
export class NoteWhatNears {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: OutlookItems,
    private readonly lastPlaces: LastPlacesItems,
    private readonly goals: GoalsHeard,
  ) {}

  /** By the database's day or, in tests, on `day`. @returns how much was new */
  note(day?: CalendarDate): Promise<number> {
    return this.transactions.run(async (tx) => {
      const [row]: readonly { readonly now: Date; readonly first: boolean }[] = await tx.query(
        `select now() as now, pg_try_advisory_xact_lock(hashtextextended('notes what nears', 0)) as first`,
      );
      if (!row?.first) return 0;
      const today = day ?? calendarDateOf(row.now);
      const noted = [
        await this.items.startingSoon(tx, today, ahead.start),
        await this.items.belowMinimum(tx, today, ahead.decision),
        await this.items.endingSoon(tx, today, ahead.end),
        await this.items.collisions(tx, today),
        await this.lastPlaces.note(tx, today, lastPlaces),
        await this.goals.noteStillMissed(tx, today),
      ];
      return noted.reduce((sum, count) => sum + count, 0);
    });
  }
}
