import type { ImportReportView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refuseUnlessQuarantined } from '../domain/import.js';
import { ImportReportViews } from '../import-report-view.js';
import { ImportReports } from '../persistence/import-reports.js';
import { Imports } from '../persistence/imports.js';
import { ImportTick } from '../work-on-imports/import-tick.js';
import { DecideOnImport } from './decide-on-import.command.js';

@CommandHandler(DecideOnImport)
export class DecideOnImportHandler implements ICommandHandler<DecideOnImport> {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: Imports,
    private readonly reports: ImportReports,
    private readonly views: ImportReportViews,
    private readonly tick: ImportTick,
  ) {}

  execute({ id, decision, of }: DecideOnImport): Promise<ImportReportView> {
    return this.transactions.run(async (tx) => {
      const found = await this.imports.toChange(tx, id);
      if (!found || (of !== undefined && found.providerId !== of)) throw notFound('import');
      refuseUnlessQuarantined(found);
      await this.imports[decision](tx, id);
      if (decision === 'accept') this.transactions.afterCommit(tx, () => this.tick.now());
      const report = await this.reports.find(tx, id);
      if (!report) throw notFound('import');
      return this.views.of(report);
    });
  }
}
