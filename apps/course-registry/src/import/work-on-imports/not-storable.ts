import { MalformedMessage } from '@app/messaging';
import { databaseRefusal } from '@app/persistence';
import type { NeutralRecord, Problem } from '../neutral-record.js';
import { recordTexts } from '../record-texts.js';
import { keepable } from '../source-course/written-values.js';

const longestNumber = 100;

/** What our columns and messages are called in the records of files, where it differs. */
const fieldsOf: Readonly<Record<string, string>> = {
  external_id: 'externalId',
  course_type: 'courseType',
  entry_levels: 'entryLevels',
  starts_on: 'startsOn',
  ends_on: 'endsOn',
  entry_closes_on: 'registrationDeadline',
  max_participants: 'maxParticipants',
  free: 'maxParticipants',
  minimum: 'minParticipants',
  registered: 'registeredElsewhere',
  municipality: 'venue',
  placeName: 'venue',
  postalCode: 'venue',
  street: 'venue',
  slots: 'sessions',
  times: 'sessions',
};

/** A record that cannot be written, as one that is refused: what is left of it can be, and the report says why. */
export function notStorable(record: NeutralRecord, why: unknown): NeutralRecord {
  const { position, externalId, title, raw, startsOn, endsOn, cancelledInFile } = record;
  // Under a number that had to be changed it would be another course.
  const number = externalId === undefined ? undefined : keepable(externalId).slice(0, longestNumber);
  const isSame = number !== undefined && number === externalId;
  return {
    kind: 'refused',
    position,
    raw: Object.fromEntries(Object.entries(raw).map(([name, text]) => [keepable(name), keepable(text)])),
    ...(isSame && { externalId: number }),
    ...(title && { title: keepable(title) }),
    ...(startsOn && { startsOn }),
    ...(endsOn && { endsOn }),
    ...(cancelledInFile && { cancelledInFile }),
    problems: problemsOf(record, why),
  };
}

function problemsOf(record: NeutralRecord, why: unknown): readonly Problem[] {
  const inTheWay = [...charactersIn(record), ...lengthOf(record)];
  return inTheWay.length > 0 ? inTheWay : fieldsNamedBy(why).map((name) => unknownProblem(record, name, why));
}

/** Where the file's own words hold what no database keeps. */
function charactersIn({ raw, externalId, title, ...record }: NeutralRecord): Problem[] {
  const names = namesOf(record);
  const said = { ...raw, [names['externalId'] ?? 'externalId']: externalId, [names['title'] ?? 'title']: title };
  return Object.entries(said)
    .filter(([name, text = '']) => keepable(name) !== name || keepable(text) !== text)
    .map(([name]) => problem(keepable(name), 'record.unstorable-character'));
}

function lengthOf({ externalId = '', ...record }: NeutralRecord): Problem[] {
  return externalId.length <= longestNumber
    ? []
    : [problem(namesOf(record)['externalId'] ?? 'externalId', 'record.number-too-long')];
}

/** What refused it names a column, a rule called after one, or fields of a message; or nothing at all. */
function fieldsNamedBy(why: unknown): readonly string[] {
  if (why instanceof MalformedMessage) return why.fields;
  const { column, constraint } = databaseRefusal(why) ?? {};
  const columns = Object.keys(fieldsOf).filter((each) => each === column || constraint?.includes(`_${each}_`));
  return [columns[0] ?? ''];
}

function unknownProblem(record: NeutralRecord, name: string, why: unknown): Problem {
  const field = fieldsOf[name] ?? name;
  const { code, constraint } = databaseRefusal(why) ?? {};
  const rule = constraint ?? code;
  return problem(namesOf(record)[field] ?? field, 'record.not-storable', rule);
}

function problem(field: string, code: string, rule?: string): Problem {
  return { field, code, detail: [recordTexts[code]?.de, rule && `(${rule})`].filter(Boolean).join(' ') };
}

function namesOf(record: object): Readonly<Record<string, string>> {
  return 'fieldNames' in record ? (record.fieldNames as Readonly<Record<string, string>>) : {};
}
