import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kuferShape } from './kufer-xml/read-kufer-xml.js';
import { openVhsShape } from './open-vhs-xml/read-open-vhs-xml.js';
import { drawing, kuferSample, realFile, recordsIn, shuffled, withoutWords } from './other-files.fixtures.js';
import { readXmlRecords, type XmlElement, type XmlRecords } from './xml/read-xml-records.js';

/** How another program would write the very same export. */
interface Hand {
  readonly seed: number;
  readonly reorders: boolean;
  readonly prefix: '' | 'k:' | 'openvhs:';
  readonly letters: 'as-is' | 'upper';
  readonly texts: 'plain' | 'cdata' | 'references' | 'comment-within';
  readonly adds: boolean;
  readonly pads: boolean;
}

const hand: fc.Arbitrary<Hand> = fc.record({
  seed: fc.nat(),
  reorders: fc.boolean(),
  prefix: fc.constantFrom('', 'k:', 'openvhs:'),
  letters: fc.constantFrom('as-is', 'upper'),
  texts: fc.constantFrom('plain', 'cdata', 'references', 'comment-within'),
  adds: fc.boolean(),
  pads: fc.boolean(),
});

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const words: Readonly<Record<Hand['texts'], (text: string) => string>> = {
  plain: escaped,
  cdata: (text) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`,
  references: (text) =>
    [...text].map((sign) => (/[^ -~]|[&<>]/.test(sign) ? `&#${sign.codePointAt(0)};` : sign)).join(''),
  'comment-within': (text) =>
    `${escaped(text.slice(0, 2))}<!-- <haupttitel>Yoga</haupttitel> -->${escaped(text.slice(2))}`,
};
/** Elements nobody knows, with names we know further in, and far more text than any field has. */
const unknown = `<zusatz art="1"><haupttitel>Yoga</haupttitel><name>Yoga</name><tnmax>1</tnmax><level>C2</level>
<termine><termin><tag>01.01.2020</tag></termin></termine></zusatz><leer/><dozenten><dozent>…</dozent></dozenten>
<beschreibung>${'Sehr viel Text. '.repeat(2_000)}</beschreibung>`;

function written(element: XmlElement, how: Hand, next: () => number, isRecord: boolean): string {
  const name = how.prefix + (how.letters === 'upper' ? element.name.toUpperCase() : element.name);
  const children = how.reorders ? acrossNames(element.children, next) : element.children;
  const pad = how.pads ? '\r\n\t  ' : '';
  const inner = [
    element.text && pad + words[how.texts](element.text) + pad,
    ...children.map((child) => pad + written(child, how, next, false)),
    isRecord && how.adds ? unknown : '',
  ];
  return `<${name}${how.adds ? ' nr="7" stand=\'neu\'' : ''}>${inner.join('')}</${name}>`;
}

/** Fields in another order; those of one name keep theirs, which may say something. */
function acrossNames(children: readonly XmlElement[], next: () => number): XmlElement[] {
  const left = new Map<string, XmlElement[]>();
  for (const child of children) left.set(child.name, [...(left.get(child.name) ?? []), child]);
  return shuffled(
    children.map(({ name }) => name),
    next,
  ).flatMap((name) => left.get(name)?.shift() ?? []);
}

function fileOf(elements: readonly XmlElement[], shape: XmlRecords, how: Hand, encoding = 'UTF-8'): string {
  const next = drawing(how.seed);
  const upper = (name: string) => how.prefix + (how.letters === 'upper' ? name.toUpperCase() : name);
  const space = how.prefix && ` xmlns:${how.prefix.slice(0, -1)}="urn:x"`;
  const before = how.adds ? '<?xml-stylesheet href="a.xsl"?><!-- Export -->' : '';
  const records = elements
    .map((element) => written(element, how, next, true))
    .join(how.adds ? '<!-- next --><stand/>' : '\n');
  const [begin, end] = [`<${upper(shape.root)}${space}>`, `</${upper(shape.root)}>`];
  return `<?xml version="1.0" encoding="${encoding}"?>${before}${begin}${records}${end}`;
}

const plainHand: Hand = {
  seed: 0,
  reorders: false,
  prefix: '',
  letters: 'as-is',
  texts: 'plain',
  adds: false,
  pads: false,
};

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const encodings: readonly (readonly [name: string, encode: (text: string) => Buffer])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['utf-8', (text) => Buffer.from(`\uFEFF${text}`)],
  ['windows-1252', latin1],
  ['ISO-8859-1', latin1],
  ['latin1', latin1],
  ['ISO-8859-15', latin1],
  ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-16LE', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16BE', (text) => Buffer.from(text, 'utf16le').swap16()],
  // Declared by a program that writes to a string, and then saved in another encoding.
  ['utf-16', (text) => Buffer.from(text)],
];

async function elementsOf(content: Buffer, shape: XmlRecords): Promise<XmlElement[]> {
  const elements: XmlElement[] = [];
  const file = {
    async *[Symbol.asyncIterator]() {
      yield content;
    },
  };
  for await (const element of readXmlRecords(file, shape)) elements.push(element);
  return elements;
}

const files: readonly (readonly [name: string, content: Buffer | undefined, shape: XmlRecords])[] = [
  ['our own sample of Kufer', kuferSample, kuferShape],
  ['a real export of Kufer', realFile('kufer-xml/provider-export-moved.xml'), kuferShape],
  ['the example of open-vhs', realFile('open-vhs-xml/openvhs-1.2-example.xml'), openVhsShape],
];

describe.each(files)('other files with the records of %s', (_, content, shape) => {
  it('by other hands: elements in another order, unknown ones, namespaces, capitals, CDATA, comments', async () => {
    if (!content) return;
    const elements = await elementsOf(content, shape);
    const expected = await recordsIn(fileOf(elements, shape, plainHand));
    expect(withoutWords(expected)).toEqual(withoutWords(await recordsIn(content)));
    await fc.assert(
      fc.asyncProperty(hand, fc.integer({ min: 1_000, max: 300_000 }), async (how, piece) => {
        expect(await recordsIn(fileOf(elements, shape, how), piece)).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it.each(encodings)('in %s', async (encoding, encode) => {
    if (!content) return;
    const elements = await elementsOf(content, shape);
    const text = fileOf(elements, shape, plainHand, encoding).replace(
      /[^\0-\x7e\xa0-\xa3\xa7\xa9-\xb3\xb5-\xb7\xb9-\xbb\xbf-\xff]/g,
      '-',
    );
    const expected = await recordsIn(text.replace(`encoding="${encoding}"`, 'encoding="UTF-8"'));
    expect(await recordsIn(encode(text), 1_001)).toEqual(expected);
  });
});

const dayFields = /<(tag|beginndat|endedat|anm_ende)>(\d\d)\.(\d\d)\.(\d{4})<\/\1>/g;
const weekday = (day: string) =>
  new Intl.DateTimeFormat('de-DE', { weekday: 'short', timeZone: 'UTC' }).format(new Date(day));
const long = (day: string) =>
  new Intl.DateTimeFormat('de-DE', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day));
const month = (day: string) =>
  new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
/** Midnight of that day in Berlin. */
const instant = (day: string) => {
  const noon = new Date(`${day}T12:00:00Z`);
  const hour = Number(
    new Intl.DateTimeFormat('de-DE', { hour: 'numeric', timeZone: 'Europe/Berlin' }).format(noon).slice(0, 2),
  );
  return new Date(noon.getTime() - hour * 3_600_000);
};
const spellings: readonly (readonly [string, (day: string) => string])[] = [
  ['2027-01-11', (day) => day],
  ['2027-01-11T00:00:00', (day) => `${day}T00:00:00`],
  ['2027-01-11 00:00:00', (day) => `${day} 00:00:00`],
  ['2027-01-11+01:00, in summer too', (day) => `${day}+01:00`],
  ['2027-01-10T23:00:00.000Z', (day) => instant(day).toISOString()],
  ['milliseconds since 1970', (day) => String(instant(day).getTime())],
  ['11.1.2027', (day) => day.split('-').reverse().map(Number).join('.')],
  ['11. 01. 2027', (day) => day.split('-').reverse().join('. ')],
  ['11.01.2027 00:00:00', (day) => `${day.split('-').reverse().join('.')} 00:00:00`],
  ['Mo, 11.01.2027', (day) => `${weekday(day)}, ${day.split('-').reverse().join('.')}`],
  ['Montag, 11. Januar 2027', long],
  ['11.01.2027 by the language', month],
];

describe('days in other spellings', () => {
  const respelt = (file: Buffer, spell: (day: string) => string) =>
    file
      .toString()
      .replace(dayFields, (_, name, day, mon, year) => `<${name}>${spell(`${year}-${mon}-${day}`)}</${name}>`);
  /** A day that is none is spelt as it is. */
  const careful = (spell: (day: string) => string) => (day: string) =>
    new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? spell(day) : day;

  it.each(spellings)('as %s are the same days', async (_, spell) => {
    for (const file of [kuferSample, realFile('kufer-xml/provider-export-moved.xml')]) {
      if (!file) continue;
      const expected = withoutWords(await recordsIn(file));
      expect(withoutWords(await recordsIn(respelt(file, careful(spell))))).toEqual(expected);
    }
  });

  it.each([
    '04.10.202',
    '11.01.27',
    '01/11/2027',
    '11.01.2027, 18.01.2027',
    'Di, 11.01.2027',
    '11. Foo 2027',
    '2027-13-01',
    'Januar 2027',
  ])('%s is refused, not guessed', async (said) => {
    const file = kuferSample.toString().replace(/<beginndat>[^<]*<\/beginndat>/, `<beginndat>${said}</beginndat>`);
    const [first] = await recordsIn(file);
    expect([first?.kind, first && 'problems' in first && first.problems[0]?.field]).toEqual(['refused', 'beginndat']);
  });

  it.each(['9:00', '09.00', '9.00 Uhr', '9 Uhr', '09:00:00', '1899-12-30T09:00:00', '1899-12-30 09:00:00.000'])(
    '%s is nine o’clock',
    async (said) => {
      const plain = kuferSample.toString();
      const file = plain.replace(/<zeitvon>09:00<\/zeitvon>/g, `<zeitvon>${said}</zeitvon>`);
      expect(file).not.toBe(plain);
      expect(await recordsIn(file)).toEqual(await recordsIn(plain));
    },
  );
});

/** Fields whose absence takes away only what they say. */
const optional = [
  'gebuehr',
  'anm_ende',
  'dauer',
  'ortgebaeude',
  'ort',
  'ortstr',
  'ortplz',
  'tnmin',
  'inhalt',
  'fachb',
  'tnwarteliste',
  'keinewebanmeldung',
  'beginnuhr',
  'endeuhr',
];

describe('an export of Kufer without a field', () => {
  it.each(optional)('%s: everything else is as it was', async (name) => {
    for (const file of [kuferSample, realFile('kufer-xml/provider-export-moved.xml')]) {
      if (!file) continue;
      const without = file.toString().replace(new RegExp(`<${name}>[^<]*</${name}>|<${name}/>`, 'g'), '');
      expect((await recordsIn(without)).map(certain)).toEqual((await recordsIn(file)).map(certain));
    }
  });

  const certain = (record: Awaited<ReturnType<typeof recordsIn>>[number]) => {
    const said = record.kind === 'course' ? record.content : record.kind === 'incomplete' ? record.draft : undefined;
    const { courseType, track, entryLevels, startsOn, endsOn, sessions, maxParticipants, registeredElsewhere } =
      said ?? {};
    return [
      record.kind,
      record.externalId,
      record.title,
      courseType,
      track,
      entryLevels,
      startsOn,
      endsOn,
      sessions,
      maxParticipants,
      registeredElsewhere,
      said?.venue?.place,
    ];
  };
});
