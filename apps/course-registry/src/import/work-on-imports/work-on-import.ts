import type { ImportRecordView } from '@app/contracts';
import { type Organisation, Organisations } from '@app/identity';
import { Clock, calendarDateOf, notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { collapses } from '../domain/collapse.js';
import type { Import } from '../domain/import.js';
import { BrokenFile, type NeutralRecord, type SourceFile } from '../neutral-record.js';
import { ImportFiles, pieceBytes } from '../persistence/import-files.js';
import { ImportRecords } from '../persistence/import-records.js';
import { Imports } from '../persistence/imports.js';
import { SourceRecords } from '../persistence/source-records.js';
import { fileTexts } from '../problem-texts.js';
import { readers, recordsOf } from '../source-formats.js';
import { KeepPortion } from './keep-portion.js';

/** For injection: the share (0…1) of a source's records by which a file may be smaller before it is held back. */
export const collapseShare = Symbol('collapse share');
const usualShare = 0.5;

/** Records taken over in one transaction. */
const portionSize = 100;
/** Milliseconds of reading between two signs of life. */
const signEvery = 3_000;
/** Records looked at between two looks whether it is still ours. */
const lookedAtOnce = 2_000;

export interface WorkOptions {
  /** Told after every record. */
  readonly told?: (record: ImportRecordView) => void;
  /** When it is aborted, the work ends after the portion at hand; whoever holds the lease gives it back. */
  readonly signal?: AbortSignal;
}

/**
 * Works an import through from where it was left, portion by portion, each in one transaction together with what became
 * of its records. Before the first one the whole file is looked through: when it has collapsed it is held back.
 * Whoever calls it holds `lease`; it ends early when the import is stopped or the lease is lost.
 */
@Injectable()
export class WorkOnImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly imports: Imports,
    private readonly files: ImportFiles,
    private readonly records: ImportRecords,
    private readonly sourceRecords: SourceRecords,
    private readonly portions: KeepPortion,
    private readonly clock: Clock,
    @Optional() @Inject(collapseShare) private readonly share: number = usualShare,
  ) {}

  async run(work: Import, lease: string, options: WorkOptions = {}): Promise<void> {
    const provider = await this.organisations.byId(work.providerId);
    if (!provider) throw notFound('provider');
    if (work.recordsTotal === null && !(await this.#lookThrough(work, lease, options))) return;
    try {
      const total = await this.#takeOver(work, lease, provider, options);
      if (total !== undefined) await this.#finish(work, lease, total);
    } catch (error) {
      if (!(error instanceof BrokenFile)) throw error;
      const said = fileTexts[error.code]?.de;
      await this.#finish(work, lease, undefined, [`${error.code}:`, said, error.message].filter(Boolean).join(' '));
    }
  }

  /** False when the work ends here: the file is held back, or somebody else goes on. A broken file is taken over as far as it goes. */
  async #lookThrough(work: Import, lease: string, { signal }: WorkOptions): Promise<boolean> {
    let found = 0;
    try {
      for await (const _ of recordsOf[work.format](this.#file(work, lease))) {
        found += 1;
        if (found % lookedAtOnce === 0 && (signal?.aborted || !(await this.#isOurs(work, lease)))) return false;
      }
    } catch (error) {
      if (error instanceof BrokenFile) return true;
      throw error;
    }
    return this.transactions.run(async (tx) => {
      if (!(await this.imports.hold(tx, work.id, lease))) return false;
      const known = await this.sourceRecords.known(tx, work, calendarDateOf(this.clock.now()));
      const isCollapsed = collapses(known, found, this.share);
      if (isCollapsed) await this.imports.quarantine(tx, work.id, found, found === 0 ? known.all : known.current);
      else await this.imports.noteTotal(tx, work.id, found);
      return !isCollapsed;
    });
  }

  #isOurs({ id }: Import, lease: string): Promise<boolean> {
    return this.transactions.run((tx) => this.imports.hold(tx, id, lease));
  }

  /** How many records the file has; undefined when the work ended before. */
  async #takeOver(work: Import, lease: string, provider: Organisation, { told, signal }: WorkOptions) {
    const last = await this.transactions.run((tx) => this.records.last(tx, work.id));
    let read = 0;
    let atHand: Promise<boolean> = Promise.resolve(true);
    try {
      for await (const portion of portionsOf(readers[work.format](this.#file(work, lease)), last)) {
        read = portion.at(-1)?.position ?? read;
        const ahead = portion.filter(({ position }) => position > last);
        if (ahead.length === 0) continue;
        if (!(await atHand) || signal?.aborted) return undefined;
        atHand = this.portions.run({ work, lease, provider, told }, ahead);
        // The next portion is read meanwhile; what became of this one is asked for after that.
        atHand.catch(() => {});
      }
    } finally {
      // Wherever the file breaks, what came before it is kept first.
      await atHand;
    }
    return (await atHand) && !signal?.aborted ? read : undefined;
  }

  async #finish(work: Import, lease: string, total: number | undefined, failure?: string): Promise<void> {
    const empty = total === 0 ? 'export.empty: The file holds no record. Nothing was withdrawn.' : undefined;
    await this.transactions.run(async (tx) => {
      if (!(await this.imports.hold(tx, work.id, lease))) return;
      if (total !== undefined) await this.sourceRecords.noteMissing(tx, work);
      await this.imports.finish(tx, work.id, failure ? 'failed' : 'done', total, failure ?? empty);
    });
  }

  #file(work: Import, lease: string): SourceFile {
    return {
      [Symbol.asyncIterator]: () => this.#bytes(work, lease, 0),
      anywhere: {
        size: () => this.transactions.ask((tx) => this.files.size(tx, work.id)),
        from: (start) => this.#bytes(work, lease, start),
      },
    };
  }

  /** Who reads for long, of large records or of those that came in before, shows that it is still at work. */
  async *#bytes({ id }: Import, lease: string, start: number): AsyncGenerator<Uint8Array> {
    let shown = performance.now();
    for (let number = Math.floor(start / pieceBytes), skip = start % pieceBytes; ; number += 1, skip = 0) {
      const piece = await this.transactions.ask((tx) => this.files.piece(tx, id, number));
      if (piece.length > skip) yield skip === 0 ? piece : piece.subarray(skip);
      if (piece.length < pieceBytes) return;
      if (performance.now() - shown < signEvery) continue;
      await this.transactions.run((tx) => this.imports.showLife(tx, id, lease));
      shown = performance.now();
    }
  }
}

/** Some records at a time; those before the place where a file breaks come before the break does. */
async function* portionsOf(
  records: AsyncIterable<NeutralRecord>,
  last: number,
): AsyncIterable<readonly NeutralRecord[]> {
  let portion: NeutralRecord[] = [];
  let broken: unknown;
  try {
    for await (const record of records) {
      portion.push(record);
      if (portion.length < portionSize && record.position !== last) continue;
      yield portion;
      portion = [];
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    broken = error;
  }
  if (portion.length > 0) yield portion;
  if (broken) throw broken;
}
