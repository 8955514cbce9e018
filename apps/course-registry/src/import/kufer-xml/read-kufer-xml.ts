import type { NeutralRecord, SourceFile } from '../neutral-record.js';
import { neutralRecordOf } from '../source-course/neutral-record-of.js';
import { rawOf } from '../source-course/raw-of.js';
import type { SourceCourse, WrittenSession } from '../source-course/source-course.js';
import { isoDay } from '../source-course/written-days.js';
import { clockTime, isYes } from '../source-course/written-values.js';
import { allIn, readXmlRecords, textIn, type XmlElement } from '../xml/read-xml-records.js';

/** What an export looks like from outside. */
export const kuferShape = {
  root: 'kurse',
  notThis: ['kufer.not-an-export', 'The outermost element is not <kurse>'],
  record: 'kurs',
} as const;

/** Our fields by the name Kufer gives them. */
const fieldNames = {
  externalId: 'knr',
  title: 'haupttitel',
  entryLevels: 'haupttitel',
  courseType: 'fachbtext',
  startsOn: 'beginndat',
  endsOn: 'endedat',
  sessions: 'termine',
  registrationDeadline: 'anm_ende',
  maxParticipants: 'tnmax',
  minParticipants: 'tnmin',
  registeredElsewhere: 'tnanmeldungen',
  venue: 'ortname',
  cancelled: 'ausfall',
  price: 'gebuehr',
} as const;

/** The fields whose words are kept. Names of people, contacts and descriptions are not among them. */
const kept = [
  'knr',
  'fachb',
  'fachbtext',
  'haupttitel',
  'ortname',
  'ortplz',
  'beginndat',
  'endedat',
  'dauer',
  'anm_ende',
  'tnmax',
  'tnmin',
  'tnanmeldungen',
  'tnwarteliste',
  'gebuehr',
  'ausfall',
  'keinewebanmeldung',
] as const;

/** Reads an export of the administration software KuferSQL. */
export async function* readKuferXml(file: SourceFile): AsyncIterable<NeutralRecord> {
  let position = 0;
  for await (const record of readXmlRecords(file, kuferShape)) {
    position += 1;
    yield neutralRecordOf(courseOf(record), position);
  }
}

function courseOf(kurs: XmlElement): SourceCourse {
  const text = (name: string) => textIn(kurs, name);
  return {
    externalId: text('knr'),
    title: text('haupttitel'),
    subject: text('fachbtext') ?? '',
    startsOn: isoDay(text('beginndat')),
    endsOn: isoDay(text('endedat')),
    registrationDeadline: isoDay(text('anm_ende')),
    sessions: sessionsOf(kurs),
    sessionCount: text('dauer'),
    max: text('tnmax'),
    min: text('tnmin'),
    registered: text('tnanmeldungen'),
    price: text('gebuehr'),
    venue: {
      name: text('ortgebaeude') ?? text('ort'),
      street: text('ortstr'),
      postalCode: text('ortplz'),
      place: text('ortname'),
    },
    format: 'presence',
    accessible: false,
    childcare: false,
    cancelled: isYes(text('ausfall')),
    raw: rawOf(kept.map((name) => [name, text(name)])),
    fieldNames,
  };
}

/** A session without times of its own has those of the course. */
function sessionsOf(kurs: XmlElement): WrittenSession[] {
  const sessions = allIn(kurs, 'termine').flatMap((list) => allIn(list, 'termin'));
  return sessions.map((session) => ({
    on: isoDay(textIn(session, 'tag')),
    from: clockTime(textIn(session, 'zeitvon') ?? textIn(kurs, 'beginnuhr')),
    to: clockTime(textIn(session, 'zeitbis') ?? textIn(kurs, 'endeuhr')),
  }));
}
