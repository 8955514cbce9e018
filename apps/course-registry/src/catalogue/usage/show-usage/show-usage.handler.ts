import type { CatalogueUsageView } from '@app/contracts';
import { addDays, Clock, calendarDateOf, refuseField } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { CatalogueUses } from '../persistence/catalogue-uses.js';
import { ShowUsage } from './show-usage.query.js';

const usualDays = 30;
const courseStartsAtMost = 50;

@QueryHandler(ShowUsage)
export class ShowUsageHandler implements IQueryHandler<ShowUsage> {
  constructor(
    private readonly transactions: Transactions,
    private readonly uses: CatalogueUses,
    private readonly clock: Clock,
  ) {}

  async execute({ from: asked, to: end }: ShowUsage): Promise<CatalogueUsageView> {
    const now = this.clock.now();
    const to = end ?? calendarDateOf(now);
    const from = asked ?? addDays(to, 1 - usualDays);
    if (from > to) throw refuseField('/from', 'period.ends-before-it-begins', 'The first day is after the last one.');
    const period = { from, to };
    return this.transactions.run(async (tx) => ({
      ...period,
      days: await this.uses.byDay(tx, period),
      pages: await this.uses.by(tx, period, 'value', 'page'),
      languages: await this.uses.by(tx, period, 'language', 'page'),
      filters: await this.uses.by(tx, period, 'value', 'filter'),
      courseStarts: (await this.uses.byCourseStart(tx, period, courseStartsAtMost)).map(({ title, ...rest }) => ({
        ...rest,
        ...(title !== null && { title }),
      })),
      asOf: now.toISOString(),
    }));
  }
}
