import { type RetentionView, retentionRuleNames } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { retentionRules } from '../domain/rules.js';
import { RetentionRuns } from '../persistence/retention-runs.js';
import { ListRetention } from './list-retention.query.js';

@QueryHandler(ListRetention)
export class ListRetentionHandler implements IQueryHandler<ListRetention> {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RetentionRuns,
  ) {}

  async execute({ scope }: ListRetention): Promise<readonly RetentionView[]> {
    const lately = await this.transactions.run((tx) => this.runs.lately(tx), scope);
    return retentionRuleNames.map((rule) => {
      const ran = lately.find((one) => one.rule === rule);
      return {
        rule,
        months: retentionRules[rule].months,
        removedLately: ran?.removed ?? 0,
        ...(ran?.lastFinishedAt && { lastFinishedAt: ran.lastFinishedAt }),
      };
    });
  }
}
