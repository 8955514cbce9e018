import type { PlanComparisonView, PolicyTerms } from '@app/contracts';
import { Clock, calendarDateOf, dayNumber } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { PeopleByCounty } from '../persistence/people-by-county.js';
import { type MarketRead, RegionMarkets } from '../persistence/region-markets.js';
import { type RegionScope, RegionScopes } from '../persistence/region-scope.js';
import { ComparePlans } from './compare-plans.query.js';
import { aThinker, type Thinker } from './thinker.js';
import type { Side } from './thinking.js';

const system = { role: 'system' } as const;
const peopleAtATime = 4_000;

@QueryHandler(ComparePlans)
export class ComparePlansHandler implements IQueryHandler<ComparePlans> {
  constructor(
    private readonly transactions: Transactions,
    private readonly scopes: RegionScopes,
    private readonly markets: RegionMarkets,
    private readonly people: PeopleByCounty,
    private readonly clock: Clock,
  ) {}

  async execute({ region, before, after, comparing }: ComparePlans): Promise<PlanComparisonView | undefined> {
    const scope = await this.transactions.run((tx) => this.scopes.of(tx, region), system);
    const thinker = aThinker();
    const steps = [
      () => this.#tell(thinker, 'before', scope, before),
      () => thinker.tell({ kind: 'plan', side: 'before' }),
      () => this.#tell(thinker, 'after', scope, after),
      () => thinker.tell({ kind: 'plan', side: 'after' }),
      () => this.#tellCounties(thinker, scope),
    ];
    try {
      for (const [at, step] of steps.entries()) {
        await step();
        const wanted = await comparing.reached(Math.round(((at + 1) / (steps.length + 1)) * 100));
        if (!wanted || comparing.signal.aborted) return undefined;
      }
      return await thinker.tell({ kind: 'compare' });
    } finally {
      await thinker.stop();
    }
  }

  /** Reads the market as this policy sees it, and tells it in portions. */
  async #tell(thinker: Thinker, side: Side, scope: RegionScope, terms: PolicyTerms): Promise<void> {
    const now = this.clock.now();
    const today = calendarDateOf(now);
    const moment = { asOf: dayNumber(today), instant: now.getTime() };
    const read: MarketRead = await this.transactions.run(
      (tx) => this.markets.whole(tx, { scope, today, terms }),
      system,
    );
    await thinker.tell({ kind: 'market', side, terms, moment, rest: { ...read, persons: [] } });
    for (let at = 0; at < read.persons.length; at += peopleAtATime) {
      await thinker.tell({ kind: 'persons', side, persons: read.persons.slice(at, at + peopleAtATime) });
    }
  }

  async #tellCounties(thinker: Thinker, scope: RegionScope): Promise<void> {
    for (let after: string | undefined; ; ) {
      const page = await this.transactions.run((tx) => this.people.after(tx, scope, after), system);
      if (page.length === 0) return;
      await thinker.tell({ kind: 'counties', counties: page });
      after = page.at(-1)?.[0];
    }
  }
}
