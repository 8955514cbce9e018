import type { ImportReportView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ImportReportViews } from '../import-report-view.js';
import { ImportFiles } from '../persistence/import-files.js';
import { ImportReports } from '../persistence/import-reports.js';
import { Imports } from '../persistence/imports.js';
import { ImportTick } from '../work-on-imports/import-tick.js';
import { ReceiveImport } from './receive-import.command.js';

@CommandHandler(ReceiveImport)
export class ReceiveImportHandler implements ICommandHandler<ReceiveImport> {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: Imports,
    private readonly files: ImportFiles,
    private readonly reports: ImportReports,
    private readonly views: ImportReportViews,
    private readonly tick: ImportTick,
  ) {}

  execute(command: ReceiveImport): Promise<ImportReportView> {
    return this.transactions.run(async (tx) => {
      const report = await once(tx, command.key, () => this.#begun(tx, command));
      // Asked again, the first file is the one that counts.
      if (report.id !== command.file.id) await this.files.forget(tx, command.file.id);
      return report;
    });
  }

  async #begun(tx: Tx, { providerId, format, fileName, file }: ReceiveImport): Promise<ImportReportView> {
    await this.imports.add(tx, { id: file.id, providerId, format, fileName, fileHash: file.hash });
    this.transactions.afterCommit(tx, () => this.tick.now());
    const report = await this.reports.find(tx, file.id);
    if (!report) throw notFound('import');
    return this.views.of(report);
  }
}
