import type { CourseFormat } from '@app/contracts';
import type { NeutralRecord, SourceFile } from '../neutral-record.js';
import { neutralRecordOf } from '../source-course/neutral-record-of.js';
import { rawOf } from '../source-course/raw-of.js';
import type { SourceCourse, WrittenSession } from '../source-course/source-course.js';
import { isoDay } from '../source-course/written-days.js';
import { clockTime, isYes } from '../source-course/written-values.js';
import { allIn, readXmlRecords, textIn, type XmlElement } from '../xml/read-xml-records.js';

/** What an export looks like from outside. */
export const openVhsShape = {
  root: 'veranstaltungen',
  notThis: ['open-vhs.not-an-export', 'The outermost element is not <openvhs:veranstaltungen>'],
  record: 'veranstaltung',
} as const;

const fieldNames = {
  externalId: 'guid',
  title: 'name',
  entryLevels: 'level',
  courseType: 'name',
  startsOn: 'beginn_datum',
  endsOn: 'ende_datum',
  sessions: 'termin',
  maxParticipants: 'maximale_teilnehmerzahl',
  minParticipants: 'minimale_teilnehmerzahl',
  registeredElsewhere: 'aktuelle_teilnehmerzahl',
  venue: 'veranstaltungsort/adresse/ort',
  cancelled: 'ausgefallen',
} as const;

const kept = [
  'guid',
  'nummer',
  'name',
  'untertitel',
  'level',
  'dvv_kategorie',
  'beginn_datum',
  'ende_datum',
  'dauer',
  'anzahl_termine',
  'minimale_teilnehmerzahl',
  'aktuelle_teilnehmerzahl',
  'maximale_teilnehmerzahl',
  'belegung',
] as const;

/** Chapter 4.04 of the statistics of adult education centres is German as a foreign language. */
const germanChapter = /^4\.?0?4(\D|$)/;

/** Reads the exchange format of German adult education centres, versions 1.0 to 1.2. */
export async function* readOpenVhsXml(file: SourceFile): AsyncIterable<NeutralRecord> {
  let position = 0;
  for await (const record of readXmlRecords(file, openVhsShape)) {
    position += 1;
    yield neutralRecordOf(courseOf(record), position);
  }
}

function courseOf(record: XmlElement): SourceCourse {
  const text = (...path: readonly string[]) => textIn(record, ...path);
  const subtitle = texts(record, 'untertitel').join(' – ');
  const place = text('veranstaltungsort', 'adresse', 'ort');
  const prices = allIn(record, 'preis').flatMap((price) => texts(price, 'zusatz'));
  return {
    externalId: text('guid'),
    title: text('name'),
    subject: [subtitle, ...texts(record, 'schlagwort')].join(', '),
    subtitle,
    keywords: texts(record, 'schlagwort'),
    level: text('level'),
    isGerman: germanChapter.test(text('dvv_kategorie') ?? ''),
    startsOn: isoDay(text('beginn_datum')),
    endsOn: isoDay(text('ende_datum')),
    sessions: allIn(record, 'termin').map(sessionOf),
    sessionCount: text('anzahl_termine'),
    max: text('maximale_teilnehmerzahl'),
    min: text('minimale_teilnehmerzahl'),
    registered: text('aktuelle_teilnehmerzahl') ?? text('belegung'),
    price: text('preis', 'betrag'),
    priceNote: prices.join('; '),
    venue: {
      name: text('veranstaltungsort', 'name'),
      street: text('veranstaltungsort', 'adresse', 'strasse'),
      postalCode: text('veranstaltungsort', 'adresse', 'plz'),
      place,
    },
    format: formatOf(record),
    accessible: isYes(text('veranstaltungsort', 'barrierefrei')),
    childcare: false,
    cancelled: isYes(text('ausgefallen')),
    raw: rawOf([...kept.map((name) => [name, text(name)] as const), ['preis/betrag', text('preis', 'betrag')]]),
    fieldNames,
  };
}

function texts(element: XmlElement, name: string): string[] {
  return allIn(element, name).flatMap(({ text }) => (text ? [text] : []));
}

function sessionOf(termin: XmlElement): WrittenSession {
  return {
    on: isoDay(textIn(termin, 'beginn_datum')),
    from: clockTime(textIn(termin, 'beginn_uhrzeit')),
    to: clockTime(textIn(termin, 'ende_uhrzeit')),
  };
}

function formatOf(record: XmlElement): CourseFormat {
  const features = allIn(record, 'merkmale').flatMap((list) => allIn(list, 'merkmal'));
  const digital = features.find((feature) => textIn(feature, 'name') === 'kursart_digital');
  const kind = digital && textIn(digital, 'wert');
  if (kind === 'online_angebot') return 'online';
  return kind === 'blended_learning' ? 'hybrid' : 'presence';
}
