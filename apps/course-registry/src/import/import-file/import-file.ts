import { createHash, randomUUID } from 'node:crypto';
import type { ImportFormat, ImportRecordView, ImportReportView } from '@app/contracts';
import { Organisations } from '@app/identity';
import { notFound, type OrganisationId, RuleViolation } from '@app/kernel';
import { newId, Transactions, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Import, ImportId } from '../domain/import.js';
import { ImportReportViews } from '../import-report-view.js';
import type { SourceFile } from '../neutral-record.js';
import { ImportFiles } from '../persistence/import-files.js';
import { ImportReports } from '../persistence/import-reports.js';
import { Imports } from '../persistence/imports.js';
import { WorkOnImport } from '../work-on-imports/work-on-import.js';

export interface FileToImport {
  /** Key of the provider whose file it is. */
  readonly provider: string;
  readonly format: ImportFormat;
  readonly fileName: string;
  /** Read twice: once to know it again, once to keep it. */
  readonly content: SourceFile;
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
    private readonly files: ImportFiles,
    private readonly reports: ImportReports,
    private readonly views: ImportReportViews,
    private readonly work: WorkOnImport,
  ) {}

  async run(file: FileToImport, { told, signal }: Watch): Promise<ImportReportView> {
    const provider = await this.organisations.byKey(file.provider);
    if (provider?.kind !== 'provider') throw notFound('provider');
    const lease = randomUUID();
    const fileHash = await hashOf(file.content);
    const work = await this.transactions.run((tx) => this.#begun(tx, provider.id, file, fileHash, lease));
    await this.work.run(work, lease, { told, signal });
    return this.transactions.run(async (tx) => {
      const running = (await this.imports.toChange(tx, work.id))?.state === 'running';
      if (running && signal.aborted) await this.imports.stop(tx, work.id);
      const report = await this.reports.find(tx, work.id);
      if (!report) throw notFound('import');
      return { ...(await this.views.of(report)), records: await this.reports.records(tx, work.id) };
    });
  }

  async #begun(
    tx: Tx,
    providerId: OrganisationId,
    { format, fileName, content }: FileToImport,
    fileHash: string,
    lease: string,
  ): Promise<Import> {
    if (await this.imports.isSourceBusy(tx, { providerId, format })) throw sourceBusy();
    const unfinished = await this.imports.unfinished(tx, providerId, fileHash);
    if (unfinished) {
      if (unfinished.state !== 'quarantined') await this.imports.resume(tx, unfinished.id, lease);
      return unfinished;
    }
    const id = newId<ImportId>();
    await this.files.keep(tx, id, content);
    await this.imports.add(tx, { id, providerId, format, fileName, fileHash }, lease);
    return { id, providerId, format, fileName, state: 'running', recordsTotal: null };
  }
}

function sourceBusy(): RuleViolation {
  const message = 'Another file of this source is being brought in.';
  return new RuleViolation('import.source-busy', message, [], 'conflict');
}

async function hashOf(file: SourceFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of file) hash.update(bytes);
  return hash.digest('hex');
}
