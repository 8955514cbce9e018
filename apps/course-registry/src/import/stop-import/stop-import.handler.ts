import type { ImportReportView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refuseUnlessRunning } from '../domain/import.js';
import { ImportReportViews } from '../import-report-view.js';
import { ImportReports } from '../persistence/import-reports.js';
import { Imports } from '../persistence/imports.js';
import { StopImport } from './stop-import.command.js';

@CommandHandler(StopImport)
export class StopImportHandler implements ICommandHandler<StopImport> {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: Imports,
    private readonly reports: ImportReports,
    private readonly views: ImportReportViews,
  ) {}

  execute({ id, of }: StopImport): Promise<ImportReportView> {
    return this.transactions.run(async (tx) => {
      const found = await this.imports.toChange(tx, id);
      if (!found || (of !== undefined && found.providerId !== of)) throw notFound('import');
      refuseUnlessRunning(found);
      await this.imports.stop(tx, id);
      const report = await this.reports.find(tx, id);
      if (!report) throw notFound('import');
      return this.views.of(report);
    });
  }
}
