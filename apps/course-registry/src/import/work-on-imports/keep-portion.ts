import type { ImportRecordView } from '@app/contracts';
import type { Organisation } from '@app/identity';
import { Transactions } from '@app/persistence';
import { harmlessTrace } from '@app/runtime';
import { Injectable, Logger } from '@nestjs/common';
import type { Import } from '../domain/import.js';
import type { NeutralRecord } from '../neutral-record.js';
import { Imports } from '../persistence/imports.js';
import { notStorable } from './not-storable.js';
import { TakeOverPortion } from './take-over-portion.js';
import { whoseFault } from './whose-fault.js';

/** Times that a portion is tried at once when somebody else was in the way. */
const mostTries = 4;

/** Whose file, and who holds it. */
export interface AtWork {
  readonly work: Import;
  readonly lease: string;
  readonly provider: Organisation;
  /** Told of every record once it is kept. */
  readonly told?: ((record: ImportRecordView) => void) | undefined;
}

/**
 * Keeps the records of a portion in one transaction with what became of them. When the database will not have it, it is
 * halved until the record at fault stands alone; that one is refused, and all the others come in.
 */
@Injectable()
export class KeepPortion {
  readonly #log = new Logger('import');

  constructor(
    private readonly transactions: Transactions,
    private readonly imports: Imports,
    private readonly portions: TakeOverPortion,
  ) {}

  /** False when somebody else goes on. @throws what is no record's fault, after some tries when it may pass */
  async run(at: AtWork, portion: readonly NeutralRecord[]): Promise<boolean> {
    let kept: readonly ImportRecordView[] | undefined;
    try {
      kept = await this.#patiently(at, portion);
    } catch (error) {
      if (whoseFault(error) !== 'record') throw error;
      return this.#withoutTheOneAtFault(at, portion, error);
    }
    for (const record of kept ?? []) at.told?.(record);
    return kept !== undefined;
  }

  async #withoutTheOneAtFault(at: AtWork, portion: readonly NeutralRecord[], error: unknown): Promise<boolean> {
    const [record, ...others] = portion;
    if (!record) throw error;
    if (others.length === 0) {
      // What is left of it was refused as well: whatever it is, it is not in what the file says.
      if (record.kind === 'refused' && record.problems.some(({ code }) => code.startsWith('record.'))) throw error;
      const { position } = record;
      this.#log.error({ code: 'import.record-refused', importId: at.work.id, position, error: harmlessTrace(error) });
      return this.run(at, [notStorable(record, error)]);
    }
    const half = Math.ceil(portion.length / 2);
    return (await this.run(at, portion.slice(0, half))) && this.run(at, portion.slice(half));
  }

  async #patiently(
    at: AtWork,
    portion: readonly NeutralRecord[],
    tries = 1,
  ): Promise<readonly ImportRecordView[] | undefined> {
    try {
      return await this.#inOneGo(at, portion);
    } catch (error) {
      if (whoseFault(error) !== 'moment' || tries === mostTries) throw error;
      return this.#patiently(at, portion, tries + 1);
    }
  }

  #inOneGo({ work, lease, provider }: AtWork, portion: readonly NeutralRecord[]) {
    return this.transactions.run(async (tx) => {
      if (!(await this.imports.hold(tx, work.id, lease))) return undefined;
      return this.portions.run(tx, work, provider, portion);
    });
  }
}
