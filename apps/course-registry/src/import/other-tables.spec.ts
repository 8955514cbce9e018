import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { NeutralRecord } from './neutral-record.js';
import { drawing, recordsIn, shuffled, withoutWords } from './other-files.fixtures.js';
import { type ColumnKey, columns } from './table/columns.js';
import { csvTemplate } from './table/write-template.js';

type Cells = Readonly<Partial<Record<ColumnKey, string>>>;

const rows: readonly Cells[] = [
  {
    externalId: 'K-1',
    title: 'Integrationskurs A1.1, abends; mit "Lücke"',
    sessions: '11.01.2027 09:00-12:15; 12.01.2027 09:00-12:15',
    startsOn: '11.01.2027',
    endsOn: '12.01.2027',
  },
  { externalId: 'K-2', title: 'Deutsch für alle' },
  { externalId: 'K-3', title: 'Integrationskurs B1.2', startsOn: '31.02.2027' },
  {
    externalId: '0044',
    title: 'Straßenkurs A2.1',
    postalCode: '01067',
    place: 'Dresden',
    price: '84,70',
    weekdays: 'Mo, Mi',
    registered: 'belegt',
  },
].map((cells) => ({ ...Object.fromEntries(columns.map(({ key, example }) => [key, example])), level: '', ...cells }));

/** How another program would write the very same table. */
interface Hand {
  readonly seed: number;
  readonly delimiter: ';' | ',' | '\t';
  readonly quotes: 'all' | 'where-needed';
  readonly encoding: 'utf8' | 'utf8-bom' | 'latin1' | 'utf16le' | 'utf16be';
  readonly lineEnd: '\r\n' | '\n' | '\r' | 'mixed';
  readonly reorders: boolean;
  readonly headings: 'as-is' | 'upper' | 'lower' | 'ae' | 'apart' | 'alias';
  readonly emptyColumns: number;
  readonly emptyRows: boolean;
  readonly sep: boolean;
  readonly titled: boolean;
  readonly unknown: boolean;
}

const hand: fc.Arbitrary<Hand> = fc.record({
  seed: fc.nat(),
  delimiter: fc.constantFrom(';', ',', '\t'),
  quotes: fc.constantFrom('all', 'where-needed'),
  encoding: fc.constantFrom('utf8', 'utf8-bom', 'latin1', 'utf16le', 'utf16be'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r', 'mixed'),
  reorders: fc.boolean(),
  headings: fc.constantFrom('as-is', 'upper', 'lower', 'ae', 'apart', 'alias'),
  emptyColumns: fc.integer({ min: 0, max: 4 }),
  emptyRows: fc.boolean(),
  sep: fc.boolean(),
  titled: fc.boolean(),
  unknown: fc.boolean(),
});

const spelt: Readonly<Record<Hand['headings'], (heading: string, alias: readonly string[]) => string>> = {
  'as-is': (heading) => heading,
  upper: (heading) => `${heading.toUpperCase()} *`,
  lower: (heading) => ` ${heading.toLowerCase()} (nötig)`,
  ae: (heading) => heading.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss'),
  apart: (heading) => `${heading.normalize('NFD')}:`,
  alias: (heading, alias) => alias[0] ?? heading,
};

/** Headings, rows and what stands around them, as texts. */
function cellsOf(how: Hand): string[][] {
  const next = drawing(how.seed);
  const known = columns.map((column) => ({ column, heading: spelt[how.headings](column.heading, column.alias ?? []) }));
  const extra = how.unknown
    ? [
        { column: undefined, heading: 'Dozentin' },
        { column: undefined, heading: 'Raum; Etage' },
      ]
    : [];
  const all = how.reorders ? shuffled([...known, ...extra], next) : [...known, ...extra];
  const empty = Array.from({ length: how.emptyColumns }, () => '');
  const table = [
    all.map(({ heading }) => heading),
    ...rows.map((cells) => all.map(({ column }) => (column ? (cells[column.key] ?? '') : 'Frau Muster'))),
  ].map((cells) => [...cells, ...empty]);
  const spread = how.emptyRows ? table.flatMap((cells) => [cells, [], empty]) : table;
  return how.titled ? [['Kursplan 2027'], [], ['Stand:', '21.11.2026'], ...spread] : spread;
}

function csvOf(how: Hand): Buffer {
  const { delimiter, quotes, lineEnd, sep } = how;
  const quoted = (text: string) =>
    quotes === 'all' || text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = cellsOf(how).map((cells) => cells.map(quoted).join(delimiter));
  const ends = lineEnd === 'mixed' ? ['\r\n', '\n'] : [lineEnd];
  const text = [...(sep ? [`sep=${delimiter}`] : []), ...lines].map((line, i) => line + ends[i % ends.length]).join('');
  return encoded(text, how.encoding);
}

function encoded(text: string, encoding: Hand['encoding']): Buffer {
  if (encoding === 'latin1') return Buffer.from(text.normalize('NFC'), 'latin1');
  if (encoding === 'utf16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return Buffer.from(encoding === 'utf8-bom' ? `\uFEFF${text}` : text);
}

const plainHand: Hand = {
  seed: 0,
  delimiter: ';',
  quotes: 'all',
  encoding: 'utf8',
  lineEnd: '\r\n',
  reorders: false,
  headings: 'as-is',
  emptyColumns: 0,
  emptyRows: false,
  sep: false,
  titled: false,
  unknown: false,
};

describe('other tables with the same rows', () => {
  it('mean something, to begin with', async () => {
    const records = await recordsIn(csvOf(plainHand));
    expect(records.map(({ kind, externalId }) => [kind, externalId])).toEqual([
      ['course', 'K-1'],
      ['incomplete', 'K-2'],
      ['refused', 'K-3'],
      ['course', '0044'],
    ]);
  });

  it('by other hands as CSV: delimiters, quotes, encodings, line ends, order and spelling of headings', async () => {
    const expected = await recordsIn(csvOf(plainHand));
    await fc.assert(
      fc.asyncProperty(hand, fc.integer({ min: 1, max: 5_000 }), async (how, piece) => {
        expect(await recordsIn(csvOf(how), piece)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('by other hands as a workbook', async () => {
    const expected = withoutWords(await recordsIn(csvOf(plainHand)));
    await fc.assert(
      fc.asyncProperty(hand, book, async (how, kept) => {
        expect(withoutWords(await recordsIn(workbookOf(cellsOf(how), kept)))).toEqual(expected);
      }),
      { numRuns: 120 },
    );
  });

  it('with a note of help above them, as in our own template turned upside down', async () => {
    const [headings = '', example = '', ...help] = Buffer.from(csvTemplate())
      .toString()
      .replace('\uFEFF', '')
      .split('\r\n');
    const mine = example.replace('BEISPIEL-1', 'K-9');
    const upside = await recordsIn([...help, headings, mine].join('\n'));
    expect(upside).toEqual(await recordsIn([headings, mine, ...help].join('\r\n')));
    expect(upside.map(({ kind }) => kind)).toEqual(['course']);
  });

  it('without the headings needed in any row are refused, and told what the nearest row lacks', async () => {
    await expect(recordsIn('Kursplan;2027\nKursnummer;Titel;Beginn;Ende;Höchstzahl\nK;T;x;x;1\n')).rejects.toThrow(
      /table\.headings-missing: .* Ort\./,
    );
  });

  it('with one column twice are refused, in whatever spelling', async () => {
    const twice = csvOf(plainHand).toString().replace('"Preis"', '"Preis";"PREIS:"');
    await expect(recordsIn(twice)).rejects.toThrow('table.heading-twice');
  });
});

/** How a spreadsheet program keeps cells. */
interface Book {
  readonly texts: 'shared' | 'inline' | 'rich' | 'formula';
  readonly days: 'number' | 'text' | 'iso';
  readonly epoch: 1900 | 1904;
  readonly hiddenBefore: boolean;
  readonly references: boolean;
  readonly floats: boolean;
}
const book: fc.Arbitrary<Book> = fc.record({
  texts: fc.constantFrom('shared', 'inline', 'rich', 'formula'),
  days: fc.constantFrom('number', 'text', 'iso'),
  epoch: fc.constantFrom(1900, 1904),
  hiddenBefore: fc.boolean(),
  references: fc.boolean(),
  floats: fc.boolean(),
});

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
const zeroOf = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

function workbookOf(table: readonly (readonly string[])[], kept: Book): Uint8Array {
  const shared: string[] = [];
  const text = (said: string, place: string): string => {
    if (kept.texts === 'inline')
      return `<c${place} t="inlineStr"><is><t xml:space="preserve">${xml(said)}</t></is></c>`;
    if (kept.texts === 'formula') return `<c${place} t="str"><f>CONCAT("a","b")</f><v>${xml(said)}</v></c>`;
    shared.push(said);
    return `<c${place} t="s"><v>${shared.length - 1}</v></c>`;
  };
  const number = (value: number) => (kept.floats ? value.toExponential(15) : String(value));
  const cell = (said: string, place: string): string => {
    const [, day = '', month = '', year = ''] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(said) ?? [];
    const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
    // The 31st of February can only be a text.
    if (day && new Date(at).getUTCDate() === Number(day)) {
      if (kept.days === 'number')
        return `<c${place} s="4"><v>${number((at - zeroOf[kept.epoch]) / 86_400_000)}</v></c>`;
      if (kept.days === 'iso') return `<c${place} t="d"><v>${year}-${month}-${day}T00:00:00</v></c>`;
    }
    const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(said) ?? [];
    if (hour && kept.days === 'number')
      return `<c${place}><v>${number((Number(hour) * 60 + Number(minute)) / 1_440)}</v></c>`;
    return /^[1-9]\d{0,4}$/.test(said) ? `<c${place}><v>${number(Number(said))}</v></c>` : text(said, place);
  };
  const lines = table.map((cells, row) => {
    const all = cells.map((said, i) =>
      said === '' && kept.references ? '' : cell(said, kept.references ? ` r="${letters(i)}${row + 1}"` : ''),
    );
    return `<row>${all.join('')}</row>`;
  });
  const title = '<mergeCells><mergeCell ref="A1:D1"/></mergeCells>';
  const sheet = `<worksheet><sheetData>${lines.join('')}</sheetData>${title}</worksheet>`;
  const hidden = kept.hiddenBefore ? '<sheet name="Listen" sheetId="9" state="veryHidden" r:id="rId9"/>' : '';
  const strings = shared.map((said) =>
    kept.texts === 'rich' ? rich(said) : `<si><t xml:space="preserve">${xml(said)}</t></si>`,
  );
  return zipSync({
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="x"><workbookPr date1904="${kept.epoch === 1904}"/><sheets>${hidden}<sheet name="Kurse" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ['rId9', 'worksheet', 'worksheets/sheet9.xml'],
      ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'texts.xml'],
    ]),
    'xl/texts.xml': strToU8(`<sst>${strings.join('')}</sst>`),
    'xl/worksheets/sheet9.xml': strToU8('<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>'),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
}

/** Half of it bold, and how it is spoken beside it. */
function rich(said: string): string {
  const run = (text: string) => `<r><rPr><b/></rPr><t xml:space="preserve">${xml(text)}</t></r>`;
  return `<si>${run(said.slice(0, 3))}${run(said.slice(3))}<rPh sb="0" eb="1"><t>ka</t></rPh></si>`;
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): Uint8Array {
  const each = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`);
  return strToU8(`<Relationships>${each.join('')}</Relationships>`);
}

describe('cells of a spreadsheet', () => {
  const one = async (cells: Cells): Promise<NeutralRecord | undefined> => {
    const table = [columns.map(({ heading }) => heading), columns.map(({ key }) => cells[key] ?? rows[0]?.[key] ?? '')];
    const line = (texts: readonly string[]) => texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(';');
    return (await recordsIn(table.map(line).join('\n')))[0];
  };
  it.each([
    ['a day with a time behind it', { startsOn: '46398.375' }, { startsOn: '2027-01-11' }],
    ['a day before the first of the table', { startsOn: '46397' }, { startsOn: '2027-01-10' }],
  ])('%s', async (_, cells, expected) => {
    expect(await one(cells)).toMatchObject(expected);
  });

  it('times with a day before them are times', async () => {
    const record = await one({ sessions: '', weekdays: 'Mo', from: '46398.375', to: '0.5' });
    expect(record?.kind === 'course' && record.content.sessions[0]).toEqual({
      on: '2027-01-11',
      from: '09:00',
      to: '12:00',
    });
  });
});
