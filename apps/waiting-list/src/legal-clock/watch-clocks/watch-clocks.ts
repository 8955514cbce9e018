import { setTimeout as rest } from 'node:timers/promises';
import { type CalendarDate, Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { rulePacks } from '@app/rule-packs';
import { Injectable } from '@nestjs/common';
import { clocksOf } from '../domain/clocks-of.js';
import { nextLook } from '../domain/next-look.js';
import { newsOf, type ToldClock } from '../domain/told-clock.js';
import { ClockLooks } from '../persistence/clock-looks.js';
import { EntriesUnderClock } from '../persistence/entries-under-clock.js';
import { ToldClocks } from '../persistence/told-clocks.js';
import { ClockNewsDesk, knownRulePacks } from './clock-news-desk.js';

const system = { role: 'system' } as const;
/** Whoever changes one of them waits so long: some milliseconds. */
const perPage = 100;

export interface Watched {
  readonly entries: number;
  readonly told: number;
  readonly stopped: number;
}

/** Looks at the limits of every wait where one may have turned. Any number of processes may do so at once: what one has told, the others do not. */
@Injectable()
export class WatchClocks {
  constructor(
    private readonly transactions: Transactions,
    private readonly looks: ClockLooks,
    private readonly entries: EntriesUnderClock,
    private readonly told: ToldClocks,
    private readonly desk: ClockNewsDesk,
    private readonly clock: Clock,
  ) {}

  /** Rests as long as it worked: whatever is asked of the service meanwhile comes first. */
  async watch(): Promise<Watched> {
    const today = calendarDateOf(this.clock.now());
    await this.transactions.run((tx) => this.looks.under(tx, knownRulePacks), system);
    let sum: Watched = { entries: 0, told: 0, stopped: 0 };
    for (;;) {
      const begun = performance.now();
      const { withNews, seen } = await this.page(today);
      sum = { ...sum, entries: sum.entries + seen };
      for (const id of withNews) {
        const { told, stopped } = await this.transactions.run((tx) => this.desk.tell(tx, id, today), system);
        sum = { ...sum, told: sum.told + told, stopped: sum.stopped + stopped };
      }
      if (seen < perPage) return sum;
      await rest(performance.now() - begun);
    }
  }

  /** Where there is nothing to be said the next look is noted; what is to be said is looked at again when it is said. */
  private page(today: CalendarDate) {
    return this.transactions.run(async (tx) => {
      const ids = await this.looks.due(tx, today, perPage);
      const [entries, told] = [await this.entries.of(tx, ids), bySubject(await this.told.of(tx, ids))];
      const looked = entries.map(({ id, facts }) => {
        const clocks = clocksOf(facts, rulePacks, today);
        const { toTell, toStop } = newsOf(clocks, told.get(id) ?? []);
        return { id, on: nextLook(clocks, today), hasNews: toTell.length + toStop.length > 0 };
      });
      await this.looks.next(
        tx,
        looked.filter(({ hasNews }) => !hasNews),
        knownRulePacks,
      );
      return { seen: ids.length, withNews: looked.filter(({ hasNews }) => hasNews).map(({ id }) => id) };
    }, system);
  }
}

function bySubject(all: readonly ToldClock[]): ReadonlyMap<string, readonly ToldClock[]> {
  const subjects = new Map<string, ToldClock[]>();
  for (const told of all) subjects.set(told.subjectId, [...(subjects.get(told.subjectId) ?? []), told]);
  return subjects;
}
