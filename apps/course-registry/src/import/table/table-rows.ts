import type { CourseFormat, CourseType } from '@app/contracts';
import { weekdays } from '@app/kernel';
import { BrokenFile, type NeutralRecord } from '../neutral-record.js';
import { neutralRecordOf } from '../source-course/neutral-record-of.js';
import { rawOf } from '../source-course/raw-of.js';
import type { SourceCourse, WrittenSession } from '../source-course/source-course.js';
import { weeklySessions } from '../source-course/weekly-sessions.js';
import { isoDay, type SerialEpoch, serialDay, serialTime } from '../source-course/written-days.js';
import { clockTime, isYes } from '../source-course/written-values.js';
import { type ColumnKey, columnNamed, columns } from './columns.js';

type Row = Readonly<Partial<Record<ColumnKey, string>>>;

const fieldNames = {
  externalId: 'Kursnummer',
  title: 'Titel',
  entryLevels: 'Niveau',
  courseType: 'Kursart',
  startsOn: 'Beginn',
  endsOn: 'Ende',
  sessions: 'Termine',
  registrationDeadline: 'Anmeldeschluss',
  maxParticipants: 'Höchstzahl',
  minParticipants: 'Mindestzahl',
  registeredElsewhere: 'Angemeldet',
  venue: 'Ort',
  cancelled: 'Fällt aus',
} as const;

const courseTypes: Readonly<Record<string, CourseType>> = {
  integrationskurs: 'integration',
  alphabetisierungskurs: 'integration-alpha',
  zweitschriftlernerkurs: 'integration-second-script',
  intensivkurs: 'integration-intensive',
  berufssprachkurs: 'vocational',
  erstorientierungskurs: 'first-orientation',
  landkreiskurs: 'county',
  ehrenamtskurs: 'volunteer',
};

const formats: Readonly<Record<string, CourseFormat>> = { online: 'online', gemischt: 'hybrid', hybrid: 'hybrid' };
const ourDays = ['mo', 'di', 'mi', 'do', 'fr', 'sa'];

/** Rows that may stand above the headings: what the table is called, of when it is. */
const mostRowsAbove = 20;

/**
 * Reads rows of a table: the first one that has all needed headings is the one with the headings, each further one is a
 * record. Empty rows and comments are none. `epoch` says from when numbers of days count.
 */
export async function* readTableRows(
  rows: AsyncIterable<readonly string[]>,
  epoch: SerialEpoch = 1900,
): AsyncIterable<NeutralRecord> {
  let keys: Headings | undefined;
  const above: (readonly string[])[] = [];
  let position = 0;
  for await (const cells of rows) {
    if (saysNothing(cells)) continue;
    if (keys) {
      position += 1;
      yield recordOf(rowOf(keys, cells, epoch), position);
      continue;
    }
    keys = headingsIn(cells);
    if (!keys && above.push(cells) > mostRowsAbove) break;
  }
  if (keys) return;
  if (above.length === 0) throw new BrokenFile('file.empty', 'The table has no headings.');
  throw headingsMissing(above);
}

type Headings = readonly (ColumnKey | undefined)[];

/** Empty, or a comment alone in its first cell; a number that begins like a comment is one. */
function saysNothing([first = '', ...others]: readonly string[]): boolean {
  const isAlone = others.every((cell) => cell.trim() === '');
  return isAlone && (first.trim() === '' || first.trimStart().startsWith('#'));
}

/** Undefined when it is another row. */
function headingsIn(cells: readonly string[]): Headings | undefined {
  const keys = cells.map(columnNamed);
  if (missingIn(keys).length > 0) return undefined;
  const twice = keys.find((key, i) => key !== undefined && keys.indexOf(key) !== i);
  if (twice) throw new BrokenFile('table.heading-twice', `Two columns mean the same: ${cells[keys.indexOf(twice)]}.`);
  return keys;
}

function missingIn(keys: Headings): string[] {
  return columns.filter(({ key, needed }) => needed && !keys.includes(key)).map(({ heading }) => heading);
}

/** Says what the row lacks that has most of them. */
function headingsMissing(above: readonly (readonly string[])[]): BrokenFile {
  const missing = above
    .map((cells) => missingIn(cells.map(columnNamed)))
    .reduce((best, each) => (each.length < best.length ? each : best));
  return new BrokenFile('table.headings-missing', `The table has no column ${missing.join(', ')}. Take the template.`);
}

const days: readonly ColumnKey[] = ['startsOn', 'endsOn', 'deadline'];
const times: readonly ColumnKey[] = ['from', 'to'];

/** What a spreadsheet keeps as numbers comes in our notation. */
function rowOf(keys: Headings, cells: readonly string[], epoch: SerialEpoch): Row {
  const said = keys.flatMap((key, i) => {
    const text = cells[i]?.trim();
    if (!key || !text) return [];
    if (days.includes(key)) return [[key, serialDay(text, epoch) ?? text] as const];
    return [[key, times.includes(key) ? (serialTime(text) ?? text) : text] as const];
  });
  return Object.fromEntries(said);
}

function recordOf(row: Row, position: number): NeutralRecord {
  const raw = rawOf(columns.map(({ key, heading }) => [heading, row[key]]));
  if (/^beispiel/i.test(row.externalId ?? '')) {
    const problem = { field: 'Kursnummer', code: 'example-row', detail: 'Das ist die Beispielzeile der Vorlage.' };
    return { position, raw, externalId: row.externalId ?? '', kind: 'left-out', problems: [problem] };
  }
  const wrong = wrongWords(row);
  const where = {
    position,
    raw,
    ...(row.externalId && { externalId: row.externalId }),
    ...(row.title && { title: row.title }),
  };
  return wrong ? { ...where, kind: 'refused', problems: [wrong] } : neutralRecordOf(courseOf(row, raw), position);
}

/** Words of closed lists that are none of them. */
function wrongWords({ courseType, weekdays: days, sessions }: Row) {
  if (courseType && !courseTypes[courseType.toLowerCase()])
    return {
      field: 'Kursart',
      code: 'course-type.unknown',
      detail: `'${courseType.slice(0, 60)}' ist keine der Kursarten.`,
    };
  if (days && weekdaysIn(days).includes(undefined))
    return {
      field: 'Wochentage',
      code: 'weekday.unknown',
      detail: `In '${days.slice(0, 60)}' steht ein Wort, das kein Wochentag ist.`,
    };
  const unread = sessions?.split(/[;\n]/).find((text) => text.trim() !== '' && !session.test(text.trim()));
  if (unread === undefined) return undefined;
  const detail = `'${unread.trim().slice(0, 60)}' ist kein Termin wie 11.01.2027 09:00-12:15.`;
  return { field: 'Termine', code: 'session.malformed', detail };
}

function courseOf(row: Row, raw: SourceCourse['raw']): SourceCourse {
  return {
    externalId: row.externalId,
    title: row.title,
    subject: row.courseType ?? '',
    isGerman: true,
    level: row.level,
    courseType: courseTypes[row.courseType?.toLowerCase() ?? ''],
    startsOn: isoDay(row.startsOn),
    endsOn: isoDay(row.endsOn),
    registrationDeadline: isoDay(row.deadline),
    sessions: sessionsIn(row),
    max: row.max,
    min: row.min,
    registered: row.registered,
    price: row.price,
    priceNote: row.priceNote,
    venue: { name: row.venue, street: row.street, postalCode: row.postalCode?.padStart(5, '0'), place: row.place },
    format: formats[row.format?.toLowerCase() ?? ''] ?? 'presence',
    accessible: isYes(row.accessible),
    childcare: isYes(row.childcare),
    cancelled: isYes(row.cancelled),
    raw,
    fieldNames,
  };
}

const session = /^(\S+)\s+(\d{1,2}[:.]\d{2})\s*(?:-|–|bis)\s*(\d{1,2}[:.]\d{2})(?:\s*Uhr)?$/;

function sessionsIn(row: Row): WrittenSession[] {
  if (row.sessions)
    return row.sessions.split(/[;\n]/).flatMap((text) => {
      const [, on, from, to] = session.exec(text.trim()) ?? [];
      return on ? [{ on: isoDay(on), from: clockTime(from), to: clockTime(to) }] : [];
    });
  return weeklyIn(row);
}

function weeklyIn(row: Row): WrittenSession[] {
  const [from, to] = [clockTime(row.from), clockTime(row.to)];
  if (!row.weekdays || !from || !to) return [];
  const weekly = weekdaysIn(row.weekdays).flatMap((weekday) => (weekday ? [{ weekday, from, to }] : []));
  return weeklySessions(weekly, { startsOn: isoDay(row.startsOn), endsOn: isoDay(row.endsOn), place: row.place });
}

function weekdaysIn(text: string): ((typeof weekdays)[number] | undefined)[] {
  const range = /^\s*(\p{L}{2,10})\.?\s*(?:-|–|bis)\s*(\p{L}{2,10})\.?\s*$/u.exec(text);
  if (range) {
    const [first, last] = [dayNumberOf(range[1]), dayNumberOf(range[2])];
    return first < 0 || last < first ? [undefined] : weekdays.slice(first, last + 1);
  }
  return text
    .split(/[\s,;/+]+|und/)
    .filter(Boolean)
    .map((word) => weekdays[dayNumberOf(word)]);
}

function dayNumberOf(word = ''): number {
  const found = ourDays.indexOf(word.toLowerCase().slice(0, 2));
  return /^(mo(ntags?)?|di(enstags?)?|mi(ttwochs?)?|do(nnerstags?)?|fr(eitags?)?|sa(mstags?)?)\.?$/i.test(word)
    ? found
    : -1;
}
