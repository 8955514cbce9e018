import { type CalendarDate, Clock, calendarDateOf, type WaitingEntryId } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { rulePacks } from '@app/rule-packs';
import { Injectable } from '@nestjs/common';
import { clocksOf } from '../domain/clocks-of.js';
import { newsOf, type ToldClock } from '../domain/told-clock.js';
import { EntriesUnderClock, type EntryUnderClock } from '../persistence/entries-under-clock.js';
import { ToldClocks } from '../persistence/told-clocks.js';
import { ClockNewsDesk } from './clock-news-desk.js';

const system = { role: 'system' } as const;
const perPage = 500;

export interface Watched {
  readonly entries: number;
  readonly told: number;
  readonly stopped: number;
}

/** Looks at every wait's limits. Any number of processes may do so at once: what one has told, the others do not. */
@Injectable()
export class WatchClocks {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: EntriesUnderClock,
    private readonly told: ToldClocks,
    private readonly desk: ClockNewsDesk,
    private readonly clock: Clock,
  ) {}

  async watch(): Promise<Watched> {
    const today = calendarDateOf(this.clock.now());
    let sum: Watched = { entries: 0, told: 0, stopped: 0 };
    for (let after: WaitingEntryId | undefined; ; ) {
      const { last, withNews, seen } = await this.page(after, today);
      sum = { ...sum, entries: sum.entries + seen };
      for (const id of withNews) {
        const { told, stopped } = await this.transactions.run((tx) => this.desk.tell(tx, id, today), system);
        sum = { ...sum, told: sum.told + told, stopped: sum.stopped + stopped };
      }
      if (seen < perPage || !last) return sum;
      after = last;
    }
  }

  /** Reads without locks; what is to be said is looked at again when it is said. */
  private page(after: WaitingEntryId | undefined, today: CalendarDate) {
    return this.transactions.run(async (tx) => {
      const entries = await this.entries.page(tx, after, perPage);
      const ids = entries.map(({ id }) => id);
      const told = bySubject(await this.told.of(tx, ids));
      const hasNews = ({ id, facts }: EntryUnderClock) => {
        const { toTell, toStop } = newsOf(clocksOf(facts, rulePacks, today), told.get(id) ?? []);
        return toTell.length + toStop.length > 0;
      };
      return { seen: entries.length, last: entries.at(-1)?.id, withNews: entries.filter(hasNews).map(({ id }) => id) };
    }, system);
  }
}

function bySubject(all: readonly ToldClock[]): ReadonlyMap<string, readonly ToldClock[]> {
  const subjects = new Map<string, ToldClock[]>();
  for (const told of all) subjects.set(told.subjectId, [...(subjects.get(told.subjectId) ?? []), told]);
  return subjects;
}
