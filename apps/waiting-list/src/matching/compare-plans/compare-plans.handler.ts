import type { PlanComparisonView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { PeopleByCounty } from '../persistence/people-by-county.js';
import { type RegionScope, RegionScopes } from '../persistence/region-scope.js';
import { MarketReader } from '../thinking/market-reader.js';
import { aThinker, type Thinker } from '../thinking/thinker.js';
import { ComparePlans } from './compare-plans.query.js';

const system = { role: 'system' } as const;

@QueryHandler(ComparePlans)
export class ComparePlansHandler implements IQueryHandler<ComparePlans> {
  constructor(
    private readonly transactions: Transactions,
    private readonly scopes: RegionScopes,
    private readonly reader: MarketReader,
    private readonly people: PeopleByCounty,
  ) {}

  async execute({ region, before, after, comparing }: ComparePlans): Promise<PlanComparisonView | undefined> {
    const scope = await this.transactions.run((tx) => this.scopes.of(tx, region), system);
    const thinker = aThinker();
    const steps: readonly (() => Promise<unknown>)[] = [
      () => this.reader.tell(thinker, 'before', scope, before),
      () => thinker.tell({ kind: 'plan', side: 'before' }),
      () => this.reader.tell(thinker, 'after', scope, after),
      () => thinker.tell({ kind: 'plan', side: 'after' }),
      () => this.#tellCounties(thinker, scope),
    ];
    try {
      for (const [at, step] of steps.entries()) {
        await step();
        const wanted = await comparing.reached(Math.round(((at + 1) / (steps.length + 1)) * 100));
        if (!wanted || comparing.signal.aborted) return undefined;
      }
      return (await thinker.tell({ kind: 'compare' })).comparison;
    } finally {
      await thinker.stop();
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
