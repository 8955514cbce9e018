import { type MailRetentionView, mailRetentionRuleNames } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { monthsKept, usualMailMonths } from '../domain/rules.js';
import { RetentionRuns } from '../persistence/retention-runs.js';
import { type RetentionSettings, retentionSettings } from '../retention.settings.js';
import { ListMailRetention } from './list-mail-retention.query.js';

@QueryHandler(ListMailRetention)
export class ListMailRetentionHandler implements IQueryHandler<ListMailRetention> {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RetentionRuns,
    @Inject(retentionSettings) private readonly settings: RetentionSettings,
  ) {}

  async execute(): Promise<readonly MailRetentionView[]> {
    const { mailKeptMonths = usualMailMonths } = this.settings;
    const lately = await this.transactions.run((tx) => this.runs.lately(tx));
    return mailRetentionRuleNames.map((rule) => {
      const ran = lately.find((one) => one.rule === rule);
      return {
        rule,
        months: monthsKept(rule, mailKeptMonths),
        removedLately: ran?.removed ?? 0,
        ...(ran?.lastFinishedAt && { lastFinishedAt: ran.lastFinishedAt }),
      };
    });
  }
}
