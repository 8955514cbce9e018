import type { LackingPart, SourceRecordView } from '@app/contracts';
import { Organisations } from '@app/identity';
import { type FieldProblem, notFound, RuleViolation } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TakeOverCourseStarts } from '../../course-start/take-over-course-starts/take-over-course-starts.command.js';
import { type SourceRecord, SourceRecords } from '../persistence/source-records.js';
import { type Completion, completed, isWhole, lackingIn } from '../source-course/completion.js';
import { SourceRecordViews } from '../source-record-view.js';
import { CompleteSourceRecord } from './complete-source-record.command.js';

@CommandHandler(CompleteSourceRecord)
export class CompleteSourceRecordHandler implements ICommandHandler<CompleteSourceRecord> {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly records: SourceRecords,
    private readonly views: SourceRecordViews,
    private readonly commands: CommandBus,
  ) {}

  async execute({ id, completion, of }: CompleteSourceRecord): Promise<SourceRecordView> {
    const record = await this.transactions.run(async (tx) => {
      const found = await this.records.toChange(tx, id);
      if (!found || (of !== undefined && found.providerId !== of)) throw notFound('source-record');
      await this.#complete(tx, found, { ...found.completion, ...completion });
      return this.records.find(tx, id);
    });
    if (!record) throw notFound('source-record');
    return this.views.of(record);
  }

  async #complete(tx: Tx, { id, providerId, externalId, draft, lacking }: SourceRecord, completion: Completion) {
    if (!draft || lacking.length === 0)
      throw new RuleViolation('source-record.complete', 'Nothing is missing any more.', [], 'conflict');
    const content = completed(draft, completion);
    if (!isWhole(content)) throw stillLacking(lackingIn(content));
    const provider = await this.organisations.byId(providerId);
    if (!provider) throw notFound('source-record');
    const command = new TakeOverCourseStarts(tx, provider, [{ externalId, content }]);
    const [taken] = await this.commands.execute(command);
    if (!taken) throw new Error('A record was taken over without an answer.');
    if (taken.outcome === 'refused') throw inTheWordsOfTheForm(taken.refusal);
    await this.records.complete(tx, id, completion, taken.courseStartId);
  }
}

const fields: Readonly<Record<LackingPart, keyof Completion>> = {
  level: 'entryLevel',
  courseType: 'courseType',
  sessions: 'weeklyTimes',
  maxParticipants: 'maxParticipants',
  registeredElsewhere: 'registeredElsewhere',
  place: 'place',
};

function stillLacking(parts: readonly LackingPart[]): RuleViolation {
  const code = 'source-record.still-lacking';
  const problems = parts.map((part) => ({ pointer: `/${fields[part]}`, code, detail: 'This is still missing.' }));
  return new RuleViolation(code, 'Something is still missing.', problems);
}

const names: Readonly<Record<string, keyof Completion>> = {
  entryLevels: 'entryLevel',
  sessions: 'weeklyTimes',
  venue: 'place',
};

/** The rules speak of the fields of a course start; of the form's fields, those come from which it was made. */
function inTheWordsOfTheForm({ code, message, errors, refusal }: RuleViolation): RuleViolation {
  const said = errors.map(({ pointer, ...rest }) => {
    const [, field = ''] = pointer.split('/');
    return { pointer: `/${names[field] ?? field}`, ...rest };
  });
  return new RuleViolation(code, message, said.filter(isFirst), refusal);
}

/** Every session of a wrong pattern says the same. */
function isFirst({ pointer, code }: FieldProblem, at: number, all: readonly FieldProblem[]): boolean {
  return all.findIndex((each) => each.pointer === pointer && each.code === code) === at;
}
