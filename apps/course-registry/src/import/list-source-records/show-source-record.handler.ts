import type { SourceRecordView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SourceRecords } from '../persistence/source-records.js';
import { SourceRecordViews } from '../source-record-view.js';
import { ShowSourceRecord } from './list-source-records.query.js';

@QueryHandler(ShowSourceRecord)
export class ShowSourceRecordHandler implements IQueryHandler<ShowSourceRecord> {
  constructor(
    private readonly transactions: Transactions,
    private readonly records: SourceRecords,
    private readonly views: SourceRecordViews,
  ) {}

  async execute({ id, of }: ShowSourceRecord): Promise<SourceRecordView> {
    const record = await this.transactions.run((tx) => this.records.find(tx, id));
    if (!record || (of !== undefined && record.providerId !== of)) throw notFound('source-record');
    return this.views.of(record);
  }
}
