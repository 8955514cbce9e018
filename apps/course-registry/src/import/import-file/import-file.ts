import { createHash, randomUUID } from 'node:crypto';
import type { ImportFormat, ImportRecordView, ImportReportView } from '@app/contracts';
import { Organisations } from '@app/identity';
import { notFound, type OrganisationId } from '@app/kernel';
import { newId, Transactions, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Import, ImportId } from '../domain/import.js';
import { ImportReportViews } from '../import-report-view.js';
import { ImportReports } from '../persistence/import-reports.js';
import { Imports } from '../persistence/imports.js';
import { WorkOnImport } from '../work-on-imports/work-on-import.js';

export interface FileToImport {
  /** Key of the provider whose file it is. */
  readonly provider: string;
  readonly format: ImportFormat;
  readonly fileName: string;
  readonly content: Uint8Array;
}

interface Watch {
  readonly told: (record: ImportRecordView) => void;
  readonly signal: AbortSignal;
}

/** Brings one file in while the caller waits. A file that was broken off goes on where it was left. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly imports: Imports,
    private readonly reports: ImportReports,
    private readonly views: ImportReportViews,
    private readonly work: WorkOnImport,
  ) {}

  async run(file: FileToImport, { told, signal }: Watch): Promise<ImportReportView> {
    const provider = await this.organisations.byKey(file.provider);
    if (provider?.kind !== 'provider') throw notFound('provider');
    const lease = randomUUID();
    const work = await this.transactions.run((tx) => this.#begun(tx, provider.id, file, lease));
    await this.work.run(work, lease, { told, signal });
    return this.transactions.run(async (tx) => {
      const running = (await this.imports.toChange(tx, work.id))?.state === 'running';
      if (running && signal.aborted) await this.imports.stop(tx, work.id);
      const report = await this.reports.find(tx, work.id);
      if (!report) throw notFound('import');
      return { ...(await this.views.of(report)), records: await this.reports.records(tx, work.id) };
    });
  }

  async #begun(tx: Tx, providerId: OrganisationId, file: FileToImport, lease: string): Promise<Import> {
    const { format, fileName, content } = file;
    const fileHash = createHash('sha256').update(content).digest('hex');
    const unfinished = await this.imports.unfinished(tx, providerId, fileHash);
    if (unfinished) {
      if (unfinished.state !== 'quarantined') await this.imports.resume(tx, unfinished.id, lease);
      return unfinished;
    }
    const id = newId<ImportId>();
    await this.imports.add(tx, { id, providerId, format, fileName, fileHash, file: content }, lease);
    return { id, providerId, format, fileName, state: 'running', recordsTotal: null };
  }
}
