import type { ImportReportView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ImportReportViews } from '../import-report-view.js';
import { ImportReports } from '../persistence/import-reports.js';
import { ShowImport } from './show-import.query.js';

@QueryHandler(ShowImport)
export class ShowImportHandler implements IQueryHandler<ShowImport> {
  constructor(
    private readonly transactions: Transactions,
    private readonly reports: ImportReports,
    private readonly views: ImportReportViews,
  ) {}

  execute({ id, of }: ShowImport): Promise<ImportReportView> {
    return this.transactions.run(async (tx) => {
      const report = await this.reports.find(tx, id);
      if (!report || (of !== undefined && report.providerId !== of)) throw notFound('import');
      return { ...(await this.views.of(report)), records: await this.reports.records(tx, id) };
    });
  }
}
