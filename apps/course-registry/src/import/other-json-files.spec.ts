import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawing, realFile, recordsIn, shuffled } from './other-files.fixtures.js';

type Json = null | string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/** How another program would write the very same records. */
interface Hand {
  readonly seed: number;
  readonly reorders: boolean;
  readonly adds: boolean;
  readonly absent: 'null' | 'empty' | 'left-out' | 'as-is';
  readonly numbers: 'numbers' | 'texts' | 'as-is';
  readonly one: 'alone' | 'as-is';
  readonly around: 'of-berlin' | 'a-list' | 'another-name';
  readonly space: undefined | 2 | '\t';
  readonly escapes: boolean;
}

const hand: fc.Arbitrary<Hand> = fc.record({
  seed: fc.nat(),
  reorders: fc.boolean(),
  adds: fc.boolean(),
  absent: fc.constantFrom('null', 'empty', 'left-out', 'as-is'),
  numbers: fc.constantFrom('numbers', 'texts', 'as-is'),
  one: fc.constantFrom('alone', 'as-is'),
  around: fc.constantFrom('of-berlin', 'a-list', 'another-name'),
  space: fc.constantFrom<Hand['space'][]>(undefined, 2, '\t'),
  escapes: fc.boolean(),
});

const numeric = /^(guid|.*_teilnehmerzahl|anzahl_termine|freie_plaetze|betrag)$/;
/** Things nobody knows, with names we know further in. */
const unknown = {
  version: 3,
  zusatz: { guid: 'x', name: 'Yoga', termin: [{ beginn_datum: '2020-01-01' }], maximale_teilnehmerzahl: '1' },
  dozent: [{ name: '…' }],
  leer: {},
  keine: [],
  lang: 'Sehr viel Text. '.repeat(1_000),
};

function other(value: Json, how: Hand, next: () => number, name = ''): Json {
  if (Array.isArray(value)) {
    const all = value.map((each: Json) => other(each, how, next, name));
    return how.one === 'alone' && all.length === 1 && all[0] !== undefined && typeof all[0] !== 'string' ? all[0] : all;
  }
  if (typeof value === 'object' && value !== null)
    return fieldsOf(value as { readonly [name: string]: Json }, how, next);
  if (!numeric.test(name) || value === null) return value;
  if (how.numbers === 'texts') return String(value);
  const number = Number(value);
  return how.numbers === 'numbers' && String(number) === String(value) ? number : value;
}

function fieldsOf(value: { readonly [name: string]: Json }, how: Hand, next: () => number): Json {
  const entries = Object.entries(value).flatMap(([name, inner]): (readonly [string, Json])[] => {
    if (inner !== null || how.absent === 'as-is') return [[name, other(inner, how, next, name)]];
    if (how.absent === 'left-out') return [];
    return [[name, how.absent === 'null' ? null : '']];
  });
  const said = 'guid' in value && how.adds ? [...entries, ...Object.entries(unknown)] : entries;
  return Object.fromEntries(how.reorders ? shuffled(said, next) : said) as Json;
}

function fileOf(records: readonly Json[], how: Hand): string {
  const next = drawing(how.seed);
  const all = records.map((record) => other(record, how, next));
  const list = how.one === 'alone' && how.around === 'of-berlin' && all.length === 1 ? all[0] : all;
  const around = {
    'of-berlin': {
      ...(how.adds && { stand: '2026-11-21', quelle: { name: 'VHS' } }),
      veranstaltungen: { veranstaltung: list },
    },
    'a-list': all,
    'another-name': { anzahl: all.length, kurse: all },
  }[how.around];
  const text = JSON.stringify(around, undefined, how.space);
  if (!how.escapes) return text;
  return `\uFEFF${text.replace(/[^ -~\s]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}`;
}

const veranstaltungen = (content: Buffer): Json[] => JSON.parse(content.toString()).veranstaltungen.veranstaltung;
/** What a record of German in the schema of 2026 looks like. */
const german = {
  name: 'Deutsch A2.1 Integrationskurs',
  untertitel: null,
  schlagwort: ['Deutsch Fremdsprache'],
};
const old = realFile('berlin-vhs-json/courses-2020.json');
const recent = realFile('berlin-vhs-json/one-record-2026.json');
const mixed =
  old &&
  veranstaltungen(old)
    .filter((record) => /deutsch|integration/i.test(JSON.stringify(record)))
    .slice(0, 60);
const newer =
  recent && veranstaltungen(recent).flatMap((record) => [record, { ...(record as object), ...german, guid: '789305' }]);
const own = [
  {
    guid: '7000',
    nummer: 'Mi404-001',
    ...german,
    minimale_teilnehmerzahl: '8',
    aktuelle_teilnehmerzahl: '21',
    maximale_teilnehmerzahl: '20',
    anzahl_termine: '26',
    beginn_datum: '2027-09-02',
    ende_datum: '2027-09-09',
    zielgruppe: null,
    preis: { betrag: '126.20', zusatz: 'erm. Preis: 65,60 EUR' },
    ortetermine: {
      adresse: [
        { lehrstaette: 'VHS Mitte', plz: '10115', ort: 'Berlin', strasse: 'Linienstr. 162', behindertenzugang: 'true' },
      ],
      termin: [
        { wochentag: 'Donnerstag', beginn_datum: '2027-09-09', beginn_uhrzeit: '16:00', ende_uhrzeit: '17:30' },
        { wochentag: 'Donnerstag', beginn_datum: '2027-09-02', beginn_uhrzeit: '16:00', ende_uhrzeit: '17:30' },
      ],
    },
  },
];

describe.each([
  ['of our own', own],
  ['of 2020', mixed],
  ['of 2026', newer],
] as const)('other files with records %s', (_, records) => {
  it('by other hands: keys in another order, unknown ones, null and empty, numbers as texts, one alone', async () => {
    if (!records) return;
    const expected = await recordsIn(JSON.stringify({ veranstaltungen: { veranstaltung: records } }));
    await fc.assert(
      fc.asyncProperty(hand, fc.integer({ min: 1_000, max: 100_000 }), async (how, piece) => {
        expect(await recordsIn(fileOf(records, how), piece)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a record without something', () => {
  it.each(['ortetermine', 'maximale_teilnehmerzahl', 'schlagwort', 'preis', 'untertitel', 'zielgruppe', 'nummer'])(
    '%s: null, empty, an empty list or an empty object is as if it were not there',
    async (name) => {
      const { [name]: _, ...rest } = own[0] as Record<string, Json>;
      const [expected] = await recordsIn(JSON.stringify({ veranstaltungen: { veranstaltung: [rest] } }));
      for (const nothing of [null, '', [], {}, [null], '  '])
        expect(
          (await recordsIn(JSON.stringify({ veranstaltungen: { veranstaltung: [{ ...rest, [name]: nothing }] } })))[0],
        ).toEqual(expected);
    },
  );

  it('never has a level, a day or a time that nobody wrote', async () => {
    const { ortetermine: _, ...rest } = { ...own[0], name: 'Deutsch Integrationskurs' };
    const [read] = await recordsIn(JSON.stringify([rest]));
    expect(read).toMatchObject({ kind: 'incomplete', draft: { entryLevels: [], sessions: [] } });
  });
});
