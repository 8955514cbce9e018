/** A provider's export as it is written: never in memory as a whole. */
export type ExportFormat = 'kufer-xml' | 'berlin-json' | 'table-csv';

interface Wishes {
  readonly records: number;
  readonly prefix: string;
  /** Characters of free text in each record, which nobody takes over. */
  readonly filler: number;
}

/** What becomes of a record: of five, two are taken over, and each other kind comes once. */
const kinds = ['course', 'course', 'other-language', 'no-level', 'backwards'] as const;
export type RecordKind = (typeof kinds)[number];

export const kindAt = (i: number): RecordKind => kinds[i % kinds.length] ?? 'course';

interface Course {
  readonly number: string;
  readonly title: string;
  readonly subject: string;
  readonly ends: string;
  readonly street: string;
  readonly filler: string;
}

function courseAt(i: number, { prefix, filler }: Wishes): Course {
  const kind = kindAt(i);
  const german = kind !== 'other-language';
  return {
    number: `${prefix}-${i + 1}`,
    title: german ? `Integrationskurs ${kind === 'no-level' ? 'am Abend' : 'A1.1'}` : 'Dari',
    subject: german ? 'Integrationskurs allgemein' : 'Fremdsprachen',
    ends: kind === 'backwards' ? '01.02.2027' : '12.03.2027',
    street: `Beispielstr. ${i + 1}`,
    filler: 'Wer Deutsch lernt, ist da. ... '.repeat(Math.ceil(filler / 30)).slice(0, filler),
  };
}

const writers: Readonly<
  Record<
    ExportFormat,
    { readonly before: string; readonly between: string; readonly after: string; of(course: Course): string }
  >
> = {
  'kufer-xml': {
    before: '<?xml version="1.0" encoding="UTF-8"?>\n<kurse>\n',
    between: '',
    after: '</kurse>\n',
    of: ({ number, title, subject, ends, street, filler }) =>
      `<kurs><knr>${number}</knr><fachbtext>${subject}</fachbtext><haupttitel>${title}</haupttitel><inhalt>${filler}</inhalt>
<ortstr>${street}</ortstr><ortname>Bochum</ortname><beginndat>08.03.2027</beginndat><endedat>${ends}</endedat>
<termine><termin><tag>08.03.2027</tag><zeitvon>09:00</zeitvon><zeitbis>12:15</zeitbis></termin></termine>
<tnmax>20</tnmax><tnmin>10</tnmin><tnanmeldungen>7</tnanmeldungen></kurs>\n`,
  },
  'berlin-json': {
    before: '{"veranstaltungen": {"veranstaltung": [\n',
    between: ',\n',
    after: ']}}\n',
    of: ({ number, title, subject, ends, street, filler }) =>
      JSON.stringify({
        guid: number,
        name: title,
        text: filler,
        schlagwort: [subject],
        beginn_datum: '08.03.2027',
        ende_datum: ends,
        minimale_teilnehmerzahl: 10,
        aktuelle_teilnehmerzahl: 7,
        maximale_teilnehmerzahl: 20,
        ortetermine: {
          adresse: { lehrstaette: 'Haus', strasse: street, plz: '44787', ort: 'Bochum' },
          termin: [{ beginn_datum: '08.03.2027', beginn_uhrzeit: '09:00', ende_uhrzeit: '12:15' }],
        },
      }),
  },
  'table-csv': {
    before:
      'Kursnummer;Titel;Kursart;Beginn;Ende;Termine;Höchstzahl;Mindestzahl;Angemeldet;Straße;Ort;Beschreibung\r\n',
    between: '',
    after: '',
    of: ({ number, title, ends, street, filler }) =>
      `${number};${title};Integrationskurs;08.03.2027;${ends};08.03.2027 09:00-12:15;20;10;7;${street};Bochum;${filler}\r\n`,
  },
};

/** What becomes of the records of an export; a table is German whatever its titles say. */
export function outcomesOf(format: ExportFormat, records: number): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { imported: 0, incomplete: 0, 'left-out': 0, refused: 0 };
  for (let i = 0; i < records; i += 1) {
    const outcome = outcomeOf(format, kindAt(i));
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

function outcomeOf(format: ExportFormat, kind: RecordKind): string {
  if (kind === 'course') return 'imported';
  if (kind === 'backwards') return 'refused';
  return kind === 'no-level' || format === 'table-csv' ? 'incomplete' : 'left-out';
}

export async function* anExport(format: ExportFormat, wishes: Wishes): AsyncGenerator<Uint8Array> {
  const { before, between, after, of } = writers[format];
  yield Buffer.from(before);
  for (let i = 0; i < wishes.records; i += 1) yield Buffer.from(`${i === 0 ? '' : between}${of(courseAt(i, wishes))}`);
  yield Buffer.from(after);
}
