import type { CourseStartId } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Policies } from '../persistence/policies.js';
import type { MarketRead } from '../persistence/region-markets.js';
import { RegionScopes } from '../persistence/region-scope.js';
import { MarketReader } from '../thinking/market-reader.js';
import { aThinker } from '../thinking/thinker.js';
import { CouldRunAgain } from './could-run-again.query.js';

const system = { role: 'system' } as const;

@QueryHandler(CouldRunAgain)
export class CouldRunAgainHandler implements IQueryHandler<CouldRunAgain> {
  constructor(
    private readonly transactions: Transactions,
    private readonly scopes: RegionScopes,
    private readonly policies: Policies,
    private readonly reader: MarketReader,
  ) {}

  async execute({ region, closing }: CouldRunAgain): Promise<readonly CourseStartId[]> {
    const [scope, { terms }] = await this.transactions.run(
      (tx) => Promise.all([this.scopes.of(tx, region), this.policies.current(tx, region)]),
      system,
    );
    const thinker = aThinker();
    try {
      await this.reader.tell(thinker, 'before', scope, terms, asIfOpen);
      const there = new Set(closing as readonly string[]);
      const { again = [] } = await thinker.tell({ kind: 'could-run-again', closed: [...there] });
      return again as readonly CourseStartId[];
    } finally {
      await thinker.stop();
    }
  }
}

function asIfOpen(read: MarketRead): MarketRead {
  return { ...read, courses: read.courses.map((row) => ({ ...row, closing: false })) };
}
