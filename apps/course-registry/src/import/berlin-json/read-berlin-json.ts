import type { CourseFormat } from '@app/contracts';
import { listAt, textAt } from '../json/json-fields.js';
import { readJsonRecords } from '../json/read-json-records.js';
import type { NeutralRecord, SourceFile } from '../neutral-record.js';
import { neutralRecordOf } from '../source-course/neutral-record-of.js';
import { rawOf } from '../source-course/raw-of.js';
import type { SourceCourse, WrittenSession } from '../source-course/source-course.js';
import { isoDay } from '../source-course/written-days.js';
import { clockTime, isYes } from '../source-course/written-values.js';

const fieldNames = {
  externalId: 'guid',
  title: 'name',
  entryLevels: 'name',
  courseType: 'schlagwort',
  startsOn: 'beginn_datum',
  endsOn: 'ende_datum',
  sessions: 'ortetermine/termin',
  maxParticipants: 'maximale_teilnehmerzahl',
  minParticipants: 'minimale_teilnehmerzahl',
  registeredElsewhere: 'aktuelle_teilnehmerzahl',
  free: 'freie_plaetze',
  venue: 'ort',
} as const;

const kept = [
  'guid',
  'nummer',
  'name',
  'untertitel',
  'bezirk',
  'veranstaltungsart',
  'beginn_datum',
  'ende_datum',
  'anzahl_termine',
  'minimale_teilnehmerzahl',
  'aktuelle_teilnehmerzahl',
  'maximale_teilnehmerzahl',
  'freie_plaetze',
  'zielgruppe',
] as const;

const oneAlone = /"veranstaltung"\s*:\s*$/;

/**
 * Reads the open data of Berlin's adult education centres in the schemas of 2020 (one venue, no sessions) and 2026
 * (sessions, venues per session, registrations). `anzahl_termine` counts units there, not sessions.
 */
export async function* readBerlinJson(file: SourceFile): AsyncIterable<NeutralRecord> {
  let position = 0;
  for await (const record of readJsonRecords(file, oneAlone)) {
    position += 1;
    yield neutralRecordOf(courseOf(record), position);
  }
}

function courseOf(record: unknown): SourceCourse {
  const text = (...path: readonly string[]) => textAt(record, ...path);
  const keywords = textsAt(record, 'schlagwort');
  const subtitle = text('untertitel');
  return {
    externalId: text('guid'),
    title: text('name'),
    subject: [subtitle ?? '', ...keywords.filter((keyword) => keyword !== 'Intensivkurs')].join(', '),
    subtitle,
    keywords: [...keywords, ...textsAt(record, 'veranstaltungsart')],
    startsOn: isoDay(text('beginn_datum')),
    endsOn: isoDay(text('ende_datum')),
    sessions: listAt(record, 'ortetermine', 'termin').map(sessionOf),
    max: text('maximale_teilnehmerzahl'),
    min: text('minimale_teilnehmerzahl'),
    registered: text('aktuelle_teilnehmerzahl'),
    free: text('freie_plaetze'),
    price: text('preis', 'betrag'),
    priceNote: text('preis', 'zusatz'),
    venue: venueOf(record),
    format: formatOf(record),
    accessible: isYes(text('veranstaltungsort', 'barrierefrei') ?? text('ortetermine', 'adresse', 'behindertenzugang')),
    childcare: false,
    raw: rawOf([
      ...kept.map((name) => [name, text(name)] as const),
      ['schlagwort', keywords.join(', ')],
      ['preis/betrag', text('preis', 'betrag')],
      ['preis/zusatz', text('preis', 'zusatz')],
    ]),
    fieldNames,
  };
}

function textsAt(record: unknown, name: string): string[] {
  return listAt(record, name).flatMap((each) => textAt(each) ?? []);
}

function sessionOf(termin: unknown): WrittenSession {
  return {
    on: isoDay(textAt(termin, 'beginn_datum')),
    from: clockTime(textAt(termin, 'beginn_uhrzeit')),
    to: clockTime(textAt(termin, 'ende_uhrzeit')),
  };
}

/** 2020: one venue; 2026: one for each session, of which the first is where the course begins. */
function venueOf(record: unknown): SourceCourse['venue'] {
  const [first] = listAt(record, 'ortetermine', 'adresse');
  const old = (...path: readonly string[]) => textAt(record, 'veranstaltungsort', ...path);
  return {
    name: textAt(first, 'lehrstaette') ?? old('name'),
    street: textAt(first, 'strasse') ?? old('adresse', 'strasse'),
    postalCode: textAt(first, 'plz') ?? old('adresse', 'plz'),
    place: textAt(first, 'ort') ?? old('adresse', 'ort'),
  };
}

function formatOf(record: unknown): CourseFormat {
  const { name, place } = venueOf(record);
  return place === undefined && /online|internet|virtuell/i.test(name ?? '') ? 'online' : 'presence';
}
