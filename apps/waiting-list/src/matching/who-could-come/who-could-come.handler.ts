import { type Course, type InfeasibilityCode, type Person, whyImpossible } from '@app/allocation';
import { type CalendarDate, Clock, calendarDateOf, dayNumber, fromDayNumber } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { toCourse } from '../persistence/courses-in-market.js';
import { PeopleAround } from '../persistence/people-around.js';
import { Policies } from '../persistence/policies.js';
import { RegionMarkets } from '../persistence/region-markets.js';
import { RegionScopes } from '../persistence/region-scope.js';
import { CountWhoCouldCome, type WhoCouldCome } from './who-could-come.query.js';

const system = { role: 'system' } as const;

@QueryHandler(CountWhoCouldCome)
export class CountWhoCouldComeHandler implements IQueryHandler<CountWhoCouldCome> {
  constructor(
    private readonly transactions: Transactions,
    private readonly around: PeopleAround,
    private readonly scopes: RegionScopes,
    private readonly policies: Policies,
    private readonly markets: RegionMarkets,
    private readonly clock: Clock,
  ) {}

  execute({ id }: CountWhoCouldCome): Promise<WhoCouldCome | undefined> {
    const today = calendarDateOf(this.clock.now());
    return this.transactions.run(async (tx) => {
      const region = await this.around.regionOf(tx, id);
      if (region === undefined) return undefined;
      const [scope, { terms }] = await Promise.all([this.scopes.of(tx, region), this.policies.current(tx, region)]);
      const nearby = await this.around.waitingFor(tx, id);
      const { courses, persons, holds } = await this.markets.some(tx, { scope, today, terms }, nearby, [id]);
      const [row] = courses;
      if (!row) return undefined;
      const holding = new Set(holds.map(({ person }) => person));
      const planned = await this.around.plannedFor(tx, id);
      const free = persons.filter((person) => !holding.has(person.id) && !planned.has(person.id));
      return counted(free, toCourse(row), today);
    }, system);
  }
}

function counted(persons: readonly Person[], course: Course, today: CalendarDate): WhoCouldCome {
  const lacking = new Map<InfeasibilityCode, number>();
  const lapsed = new Map<CalendarDate, number>();
  let possible = 0;
  for (const person of persons) {
    const [reason, ...others] = whyImpossible(person, course, dayNumber(today));
    if (reason === undefined) possible += 1;
    if (reason === undefined || others.length > 0) continue;
    more(lacking, reason);
    if (reason === 'ENTITLEMENT_EXPIRED') more(lapsed, lastDayOf(person));
  }
  return {
    possible,
    lacking: [...lacking].map(([code, people]) => ({ code, people })),
    lapsed: [...lapsed].map(([on, people]) => ({ on, people })),
  };
}

function lastDayOf({ entitledUntil = 0, obligedUntil = 0 }: Person): CalendarDate {
  return fromDayNumber(Math.max(entitledUntil, obligedUntil));
}

function more<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
