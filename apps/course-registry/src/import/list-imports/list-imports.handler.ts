import type { ImportReportView, Page } from '@app/contracts';
import { Clock } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { paged } from '@app/runtime';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ImportReportViews } from '../import-report-view.js';
import { ImportReports } from '../persistence/import-reports.js';
import { ListImports } from './list-imports.query.js';

@QueryHandler(ListImports)
export class ListImportsHandler implements IQueryHandler<ListImports> {
  constructor(
    private readonly transactions: Transactions,
    private readonly reports: ImportReports,
    private readonly views: ImportReportViews,
    private readonly clock: Clock,
  ) {}

  async execute({ of, limit, before }: ListImports): Promise<Page<ImportReportView>> {
    const reports = await this.transactions.run((tx) => this.reports.list(tx, of, before, limit + 1));
    const page = paged(reports, limit, ({ id }) => [id]);
    const items = await Promise.all(page.items.map((report) => this.views.of(report)));
    return { ...page, items, asOf: this.clock.now().toISOString() };
  }
}
