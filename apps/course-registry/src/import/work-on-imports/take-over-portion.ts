import type { ImportRecordView, LackingPart } from '@app/contracts';
import type { Organisation } from '@app/identity';
import { type FieldProblem, RuleViolation } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  type ImportedContent,
  TakeOverCourseStart,
} from '../../course-start/take-over-course-start/take-over-course-start.command.js';
import { problemTexts } from '../../problem-texts.js';
import type { Import } from '../domain/import.js';
import type { FieldNames, NeutralRecord } from '../neutral-record.js';
import { ImportRecords } from '../persistence/import-records.js';
import { type SeenRecord, type SourceRecordId, SourceRecords } from '../persistence/source-records.js';
import { type Completion, completed, isWhole } from '../source-course/completion.js';

/** What is already known about the records of a portion. */
interface Before {
  readonly work: Import;
  readonly provider: Organisation;
  readonly completions: ReadonlyMap<string, Completion>;
}

/** Takes some records of a file over in the caller's transaction, and remembers of each what the source says now. */
@Injectable()
export class TakeOverPortion {
  constructor(
    private readonly records: ImportRecords,
    private readonly sourceRecords: SourceRecords,
    private readonly commands: CommandBus,
  ) {}

  async run(tx: Tx, work: Import, provider: Organisation, portion: readonly NeutralRecord[]) {
    const ids = portion.flatMap(({ externalId }) => externalId ?? []);
    const [earlier, completions] = await Promise.all([
      this.records.takenOver(tx, work.id, ids),
      this.sourceRecords.completions(tx, work, ids),
    ]);
    const before = { work, provider, completions };
    const seen = new Set(earlier);
    const outcomes = await all(
      portion.map((record) => {
        const content = contentOf(record, before);
        if (!content || !record.externalId) return Promise.resolve(notTakenOver(record));
        const isRepeated = seen.has(record.externalId);
        seen.add(record.externalId);
        return isRepeated ? Promise.resolve(repeated(record)) : this.#takeOver(tx, before, record, content);
      }),
    );
    await all([
      this.records.addAll(tx, work.id, outcomes),
      this.sourceRecords.see(tx, work, seenIn(portion, outcomes)),
    ]);
    return outcomes;
  }

  async #takeOver(tx: Tx, { provider }: Before, record: NeutralRecord, content: ImportedContent) {
    try {
      const command = new TakeOverCourseStart(tx, provider, record.externalId ?? '', content);
      return { ...whereOf(record), problems: [], ...(await this.commands.execute(command)) };
    } catch (error) {
      // Rules are asked before anything is written, so the transaction goes on with the refusal.
      if (!(error instanceof RuleViolation)) throw error;
      return { ...whereOf(record), outcome: 'refused' as const, problems: inTheirWords(error, namesOf(record)) };
    }
  }
}

/** All of them have ended before one's failure is told: nobody speaks in a transaction that is over. */
async function all<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const ends = await Promise.allSettled(work);
  return ends.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}

/** Of a record that can become a course start: what the file says, or with what a person has added to it. */
function contentOf(record: NeutralRecord, { completions }: Before): ImportedContent | undefined {
  if (record.kind === 'course') return record.content;
  const completion = completions.get(record.externalId ?? '');
  if (record.kind !== 'incomplete' || !completion) return undefined;
  const draft = completed(record.draft, completion);
  return isWhole(draft) ? draft : undefined;
}

function whereOf({ position, externalId, title }: NeutralRecord) {
  return { position, ...(externalId && { externalId }), ...(title && { title }) };
}

function notTakenOver(record: NeutralRecord): ImportRecordView {
  const { kind } = record;
  if (kind === 'course') throw new Error('A course that could not be taken over must say why.');
  return { ...whereOf(record), outcome: kind, problems: record.problems };
}

function repeated(record: NeutralRecord): ImportRecordView {
  const code = 'external-id.repeated';
  const problem = { field: namesOf(record)['externalId'] ?? 'externalId', code, detail: inGerman(code, code) };
  return { ...whereOf(record), outcome: 'refused', problems: [problem] };
}

function namesOf(record: NeutralRecord): FieldNames {
  return 'fieldNames' in record ? record.fieldNames : {};
}

/** The last record of a number says what the source says; one that was taken over goes before. */
function seenIn(portion: readonly NeutralRecord[], outcomes: readonly ImportRecordView[]): SeenRecord[] {
  const seen = new Map<string, SeenRecord>();
  portion.forEach((record, i) => {
    const { externalId, title = '', raw, startsOn, endsOn } = record;
    if (!externalId || externalId.length > 100 || seen.get(externalId)?.courseStartId) return;
    const { outcome, courseStartId } = outcomes[i] ?? {};
    const isOpen = record.kind === 'incomplete' && outcome === 'incomplete';
    const lacking: readonly LackingPart[] = isOpen ? record.lacking : [];
    const draft = record.kind === 'incomplete' ? record.draft : undefined;
    const cancelledInFile = record.cancelledInFile === true;
    const id = newId<SourceRecordId>();
    seen.set(externalId, {
      id,
      externalId,
      title,
      startsOn,
      endsOn,
      raw,
      draft,
      lacking,
      cancelledInFile,
      courseStartId,
    });
  });
  return [...seen.values()];
}

/** '/sessions/3/on' of ours is 'termine/4' of theirs, counted as people count. */
function inTheirWords({ errors, code, message }: RuleViolation, names: FieldNames) {
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
