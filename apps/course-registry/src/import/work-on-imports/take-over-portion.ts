import type { ImportRecordView, LackingPart } from '@app/contracts';
import type { Organisation } from '@app/identity';
import { type FieldProblem, RuleViolation } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  type FromFile,
  type ImportedContent,
  type NotTakenOver,
  type TakenOver,
  TakeOverCourseStarts,
} from '../../course-start/take-over-course-starts/take-over-course-starts.command.js';
import { problemTexts } from '../../problem-texts.js';
import type { Import } from '../domain/import.js';
import type { FieldNames, NeutralRecord } from '../neutral-record.js';
import { ImportRecords } from '../persistence/import-records.js';
import { type SeenRecord, type SourceRecordId, SourceRecords } from '../persistence/source-records.js';
import { type Completion, completed, isWhole } from '../source-course/completion.js';

/** What people have added to records, by the source's number. */
type Completions = ReadonlyMap<string, Completion>;

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
    const asked = distinct(portion, earlier, completions);
    const command = new TakeOverCourseStarts(tx, provider, [...asked.values()]);
    const answers = await this.commands.execute(command);
    const answerTo = new Map([...asked.keys()].map((record, i) => [record, answers[i]] as const));
    const outcomes = portion.map((record) => outcomeOf(record, answerTo.get(record), completions));
    await Promise.all([
      this.records.addAll(tx, work.id, outcomes),
      this.sourceRecords.see(tx, work, seenIn(portion, outcomes)),
    ]);
    return outcomes;
  }
}

/** What the file says of each of its records that can become a course start; of a number's records the first. */
function distinct(
  portion: readonly NeutralRecord[],
  earlier: ReadonlySet<string>,
  completions: Completions,
): ReadonlyMap<NeutralRecord, FromFile> {
  const seen = new Set(earlier);
  const asked = new Map<NeutralRecord, FromFile>();
  for (const record of portion) {
    const content = contentOf(record, completions);
    const { externalId } = record;
    if (!content || !externalId || seen.has(externalId)) continue;
    seen.add(externalId);
    asked.set(record, { externalId, content });
  }
  return asked;
}

function outcomeOf(
  record: NeutralRecord,
  answer: TakenOver | NotTakenOver | undefined,
  completions: Completions,
): ImportRecordView {
  if (!answer) return contentOf(record, completions) && record.externalId ? repeated(record) : notTakenOver(record);
  if (answer.outcome !== 'refused') return { ...whereOf(record), problems: [], ...answer };
  return { ...whereOf(record), outcome: 'refused', problems: inTheirWords(answer.refusal, namesOf(record)) };
}

/** Of a record that can become a course start: what the file says, or with what a person has added to it. */
function contentOf(record: NeutralRecord, completions: Completions): ImportedContent | undefined {
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
