import type { CourseFormat, CourseType } from '@app/contracts';
import { weekdays } from '@app/kernel';
import { BrokenFile, type NeutralRecord } from '../neutral-record.js';
import { neutralRecordOf } from '../source-course/neutral-record-of.js';
import { rawOf } from '../source-course/raw-of.js';
import type { SourceCourse, WrittenSession } from '../source-course/source-course.js';
import { weeklySessions } from '../source-course/weekly-sessions.js';
import { clockTime, isoDay, isYes } from '../source-course/written-values.js';
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

/** Reads rows of a table: the first one with cells has the headings, each further one is a record. Empty rows and comments are none. */
export async function* readTableRows(rows: AsyncIterable<readonly string[]>): AsyncIterable<NeutralRecord> {
  let keys: readonly (ColumnKey | undefined)[] | undefined;
  let position = 0;
  for await (const cells of rows) {
    if (saysNothing(cells)) continue;
    if (!keys) {
      keys = headingsIn(cells);
      continue;
    }
    position += 1;
    yield recordOf(rowOf(keys, cells), position);
  }
  if (!keys) throw new BrokenFile('file.empty', 'The table has no headings.');
}

/** Empty, or a comment alone in its first cell; a number that begins like a comment is one. */
function saysNothing([first = '', ...others]: readonly string[]): boolean {
  const isAlone = others.every((cell) => cell.trim() === '');
  return isAlone && (first.trim() === '' || first.trimStart().startsWith('#'));
}

function headingsIn(cells: readonly string[]): readonly (ColumnKey | undefined)[] {
  const keys = cells.map(columnNamed);
  const missing = columns.filter(({ key, needed }) => needed && !keys.includes(key)).map(({ heading }) => heading);
  if (missing.length > 0)
    throw new BrokenFile('table.headings-missing', `The table has no column ${missing.join(', ')}. Take the template.`);
  const twice = keys.find((key, i) => key !== undefined && keys.indexOf(key) !== i);
  if (twice) throw new BrokenFile('table.heading-twice', `Two columns mean the same: ${cells[keys.indexOf(twice)]}.`);
  return keys;
}

function rowOf(keys: readonly (ColumnKey | undefined)[], cells: readonly string[]): Row {
  const said = keys.flatMap((key, i) => {
    const text = cells[i]?.trim();
    return key && text ? [[key, text] as const] : [];
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
    startsOn: dayIn(row.startsOn),
    endsOn: dayIn(row.endsOn),
    registrationDeadline: dayIn(row.deadline),
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
  const [from, to] = [timeIn(row.from), timeIn(row.to)];
  if (!row.weekdays || !from || !to) return [];
  const weekly = weekdaysIn(row.weekdays).flatMap((weekday) => (weekday ? [{ weekday, from, to }] : []));
  return weeklySessions(weekly, { startsOn: dayIn(row.startsOn), endsOn: dayIn(row.endsOn), place: row.place });
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

/** A spreadsheet keeps a day as the number of days since 30 December 1899. */
function dayIn(text: string | undefined): string | undefined {
  if (!text || !/^\d{5}(\.0+)?$/.test(text)) return isoDay(text);
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);
}

/** … and a time as the part of a day. */
function timeIn(text: string | undefined): string | undefined {
  if (!text || !/^0?[.,]\d+(E-\d+)?$/i.test(text)) return clockTime(text);
  const minutes = Math.round(Number(text.replace(',', '.')) * 1_440);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
