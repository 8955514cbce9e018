import type { Page, PlausibilityFindingView } from '@app/contracts';
import { Clock } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { paged } from '@app/runtime';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { FindingViews } from '../finding-views.js';
import { Findings } from '../persistence/findings.js';
import { ListFindings } from './list-findings.query.js';

@QueryHandler(ListFindings)
export class ListFindingsHandler implements IQueryHandler<ListFindings> {
  constructor(
    private readonly transactions: Transactions,
    private readonly findings: Findings,
    private readonly views: FindingViews,
    private readonly clock: Clock,
  ) {}

  async execute({ sought, scope, limit, after }: ListFindings): Promise<Page<PlausibilityFindingView>> {
    const found = await this.transactions.run((tx) => this.findings.list(tx, sought, after, limit + 1), scope);
    const page = paged(found, limit, ({ severity, id }) => [severity, id]);
    const items = await Promise.all(page.items.map((each) => this.views.of(each, sought.of)));
    return { ...page, items, asOf: this.clock.now().toISOString() };
  }
}
