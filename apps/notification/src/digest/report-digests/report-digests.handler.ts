import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Digests } from '../persistence/digests.js';
import { ReportDigests, type ReportedDigest } from './report-digests.query.js';

@QueryHandler(ReportDigests)
export class ReportDigestsHandler implements IQueryHandler<ReportDigests> {
  constructor(
    private readonly transactions: Transactions,
    private readonly digests: Digests,
  ) {}

  execute({ digestIds }: ReportDigests): Promise<readonly ReportedDigest[]> {
    return this.transactions.run((tx) => this.digests.report(tx, digestIds));
  }
}
