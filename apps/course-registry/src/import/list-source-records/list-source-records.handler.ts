import type { Page, SourceRecordView } from '@app/contracts';
import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { paged } from '@app/runtime';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SourceRecords } from '../persistence/source-records.js';
import { SourceRecordViews } from '../source-record-view.js';
import { ListSourceRecords } from './list-source-records.query.js';

@QueryHandler(ListSourceRecords)
export class ListSourceRecordsHandler implements IQueryHandler<ListSourceRecords> {
  constructor(
    private readonly transactions: Transactions,
    private readonly records: SourceRecords,
    private readonly views: SourceRecordViews,
    private readonly clock: Clock,
  ) {}

  async execute({ state, of, limit, after }: ListSourceRecords): Promise<Page<SourceRecordView>> {
    const now = this.clock.now();
    const found = await this.transactions.run((tx) =>
      this.records.list(tx, state, of, calendarDateOf(now), after, limit + 1),
    );
    const page = paged(found, limit, ({ id }) => [id]);
    const items = await Promise.all(page.items.map((record) => this.views.of(record)));
    return { ...page, items, asOf: now.toISOString() };
  }
}
