import type { ImportRecordView } from '@app/contracts';
import { type Organisation, Organisations } from '@app/identity';
import { type FieldProblem, notFound, RuleViolation } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { TakeOverCourseStart } from '../../course-start/take-over-course-start/take-over-course-start.command.js';
import { problemTexts } from '../../problem-texts.js';
import type { Import, ImportFormat } from '../domain/import.js';
import { readKuferXml } from '../kufer-xml/read-kufer-xml.js';
import { BrokenFile, type NeutralRecord, type RecordReader } from '../neutral-record.js';
import { ImportRecords } from '../persistence/import-records.js';
import { Imports } from '../persistence/imports.js';

const readers: Readonly<Record<ImportFormat, RecordReader>> = { 'kufer-xml': readKuferXml };
const sliceBytes = 262_144;

export interface WorkOptions {
  /** Told after every record. */
  readonly told?: (record: ImportRecordView) => void;
  /** When it is aborted, the work ends after the record at hand; whoever holds the lease gives it back. */
  readonly signal?: AbortSignal;
}

/**
 * Works an import through from where it was left, one record per transaction together with what became of it.
 * Whoever calls it holds `lease`; it ends early when the import is stopped or the lease is lost.
 */
@Injectable()
export class WorkOnImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly imports: Imports,
    private readonly records: ImportRecords,
    private readonly commands: CommandBus,
  ) {}

  async run(work: Import, lease: string, { told, signal }: WorkOptions = {}): Promise<void> {
    const provider = await this.organisations.byId(work.providerId);
    if (!provider) throw notFound('provider');
    const last = await this.transactions.run((tx) => this.records.last(tx, work.id));
    let read = 0;
    try {
      for await (const record of readers[work.format](this.#file(work))) {
        read = record.position;
        if (read <= last) continue;
        if (signal?.aborted) return;
        const kept = await this.#keep(work, lease, provider, record);
        if (!kept) return;
        told?.(kept);
      }
      await this.#finish(work, lease, read);
    } catch (error) {
      if (!(error instanceof BrokenFile)) throw error;
      await this.#finish(work, lease, undefined, `${error.code}: ${error.message}`);
    }
  }

  #keep(work: Import, lease: string, provider: Organisation, record: NeutralRecord) {
    return this.transactions.run(async (tx) => {
      if (!(await this.imports.hold(tx, work.id, lease))) return undefined;
      const outcome = await this.#outcome(tx, work, provider, record);
      await this.records.add(tx, work.id, outcome);
      return outcome;
    });
  }

  async #outcome(tx: Tx, work: Import, provider: Organisation, record: NeutralRecord): Promise<ImportRecordView> {
    const { position, externalId, title } = record;
    const where = { position, ...(externalId && { externalId }), ...(title && { title }) };
    if (record.kind !== 'course') return { ...where, outcome: record.kind, problems: record.problems };
    if (await this.records.hasTakenOver(tx, work.id, record.externalId))
      return { ...where, outcome: 'refused', problems: [repeated(record.fieldNames)] };
    try {
      const command = new TakeOverCourseStart(tx, provider, record.externalId, record.content);
      return { ...where, problems: [], ...(await this.commands.execute(command)) };
    } catch (error) {
      // Rules are asked before anything is written, so the transaction goes on with the refusal.
      if (!(error instanceof RuleViolation)) throw error;
      return { ...where, outcome: 'refused', problems: inTheirWords(error, record.fieldNames) };
    }
  }

  async #finish(work: Import, lease: string, total: number | undefined, failure?: string): Promise<void> {
    const empty = total === 0 ? 'export.empty: The file holds no record. Nothing was withdrawn.' : undefined;
    await this.transactions.run(async (tx) => {
      if (!(await this.imports.hold(tx, work.id, lease))) return;
      await this.imports.finish(tx, work.id, failure ? 'failed' : 'done', total, failure ?? empty);
    });
  }

  async *#file({ id }: Import): AsyncIterable<Uint8Array> {
    for (let from = 0; ; from += sliceBytes) {
      const slice = await this.transactions.run((tx) => this.imports.slice(tx, id, from, sliceBytes));
      if (slice.length > 0) yield slice;
      if (slice.length < sliceBytes) return;
    }
  }
}

function repeated(fieldNames: Readonly<Record<string, string>>): ImportRecordView['problems'][number] {
  const code = 'external-id.repeated';
  return { field: fieldNames['externalId'] ?? 'externalId', code, detail: inGerman(code, code) };
}

/** '/sessions/3/on' of ours is 'termine/4' of theirs, counted as people count. */
function inTheirWords({ errors, code, message }: RuleViolation, names: Readonly<Record<string, string>>) {
  const problems: readonly FieldProblem[] = errors.length > 0 ? errors : [{ pointer: '/', code, detail: message }];
  return problems.map(({ pointer, code, detail }) => {
    const [, field = '', position] = pointer.split('/');
    const name = names[field] ?? field;
    return {
      code,
      detail: inGerman(code, detail),
      field: /^\d+$/.test(position ?? '') && field === 'sessions' ? `${name}/${Number(position) + 1}` : name,
    };
  });
}

/** Reports are kept as they are read: in German. */
function inGerman(code: string, otherwise: string): string {
  return problemTexts[code]?.de ?? otherwise;
}
