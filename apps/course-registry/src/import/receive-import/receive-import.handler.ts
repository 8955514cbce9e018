import { createHash } from 'node:crypto';
import type { ImportReportView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { newId, Transactions, type Tx } from '@app/persistence';
import { once, withContent } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ImportId } from '../domain/import.js';
import { ImportReportViews } from '../import-report-view.js';
import { ImportReports } from '../persistence/import-reports.js';
import { Imports } from '../persistence/imports.js';
import { ImportTick } from '../work-on-imports/import-tick.js';
import { ReceiveImport } from './receive-import.command.js';

@CommandHandler(ReceiveImport)
export class ReceiveImportHandler implements ICommandHandler<ReceiveImport> {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: Imports,
    private readonly reports: ImportReports,
    private readonly views: ImportReportViews,
    private readonly tick: ImportTick,
  ) {}

  execute(command: ReceiveImport): Promise<ImportReportView> {
    const key = withContent(command.key, command.file);
    return this.transactions.run((tx) =>
      once(tx, key, async () => {
        const id = await this.#keep(tx, command);
        this.transactions.afterCommit(tx, () => this.tick.now());
        const report = await this.reports.find(tx, id);
        if (!report) throw notFound('import');
        return this.views.of(report);
      }),
    );
  }

  async #keep(tx: Tx, { providerId, format, fileName, file }: ReceiveImport): Promise<ImportId> {
    const id = newId<ImportId>();
    const fileHash = createHash('sha256').update(file).digest('hex');
    await this.imports.add(tx, { id, providerId, format, fileName, fileHash, file: inOnePiece(file) });
    return id;
  }
}

async function* inOnePiece(file: Uint8Array): AsyncIterable<Uint8Array> {
  yield file;
}
