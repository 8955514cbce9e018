import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BrokenFile, type NeutralRecord } from './neutral-record.js';
import { formatOf, readers } from './source-formats.js';

const own = new URL('./kufer-xml/samples/export-with-traps.xml', import.meta.url);
const data = new URL('../../../../../shared/data/', import.meta.url);

/** Real files where they are at hand, so that what is mutated has the shapes of the field. */
const files = [
  own,
  new URL('kufer-xml/provider-export-moved.xml', data),
  new URL('berlin-vhs-json/one-record-2026.json', data),
]
  .filter((url) => existsSync(url))
  .map((url) => readFileSync(url));
if (files.length === 1)
  process.stderr.write('Not looked at: ../shared/data is not there, so only our own sample is mutated.\n');

async function read(content: Uint8Array) {
  const records: NeutralRecord[] = [];
  const file = {
    async *[Symbol.asyncIterator]() {
      for (let from = 0; from < content.length; from += 10_000) yield content.subarray(from, from + 10_000);
    },
  };
  try {
    for await (const record of readers[formatOf(content)](file)) records.push(record);
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return { records, broken: error.code };
  }
  return { records, broken: undefined };
}

/** Each in its place, each with a reason when it is not taken over, each such that a database can keep it. */
function expectToldOf(records: readonly NeutralRecord[]): void {
  expect(records.map(({ position }) => position)).toEqual(records.map((_, i) => i + 1));
  for (const record of records) {
    if (record.kind !== 'course')
      expect(record.problems.map(({ field, code, detail }) => !!(code && detail && field))).toContain(true);
    expect(JSON.stringify(record)).not.toMatch(/\\u0000|\\ud[89a-f]/);
  }
}

/** The words of one field of one record of an XML file are others. */
function withText(xml: string, name: string, nth: number, text: string): string {
  let seen = -1;
  return xml.replace(new RegExp(`<${name}>[^<]*</${name}>`, 'g'), (all) => {
    seen += 1;
    return seen === nth ? `<${name}>${text}</${name}>` : all;
  });
}

const nasty = [
  '',
  ' ',
  '24:00',
  '25:61',
  '30.02.2027',
  '2027-02-30',
  '00.00.0000',
  '11.01.27',
  '1e9',
  '-1',
  '> 2',
  '99999999999999999999',
  'Infinity',
  '1.234,50 €',
  '205,- EUR pro Modul, ermäßigt 102,50',
  'Z9.9',
  'montags und mittwochs',
  '&#11;&#0;',
  '&amp;#0;',
  '\u0007\u000b',
  '💬'.repeat(400),
  `${'x'.repeat(499)}💬`,
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  ']]&gt;',
];
const fields = [
  'knr',
  'fachbtext',
  'haupttitel',
  'ortname',
  'ortplz',
  'beginndat',
  'endedat',
  'tag',
  'zeitvon',
  'zeitbis',
  'dauer',
  'tnmax',
  'tnmin',
  'tnanmeldungen',
  'gebuehr',
  'anm_ende',
  'ausfall',
];

describe('files that are nearly right', () => {
  const sample = readFileSync(own, 'utf8');

  it('with other words in one field: its record is told of, and the others stay as they are', async () => {
    const before = (await read(Buffer.from(sample))).records;
    const text = fc.oneof(
      fc.constantFrom(...nasty),
      fc.string({ maxLength: 30 }).map((said) => said.replace(/[<&]/g, '')),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.nat(before.length - 1), text, async (field, nth, said) => {
        const { records, broken } = await read(Buffer.from(withText(sample, field, nth, said)));
        expect([broken, records.length]).toEqual([undefined, before.length]);
        expectToldOf(records);
        const different = records.filter((record, i) => JSON.stringify(record) !== JSON.stringify(before[i]));
        expect(different.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    [
      'JSON',
      `{"veranstaltungen":{"veranstaltung":[{"guid":"1\\u0000","name":"Deutsch A1 \\ud83d"},{"guid":"2","name":"Yoga"}]}}`,
    ],
    ['a table', 'Kursnummer;Titel;Kursart;Niveau;Beginn;Ende;Termine;Plätze;Ort\r\nK\0;Deutsch\0;x;x;x;x;x;x;x\r\n'],
  ])('with characters no database keeps, in %s', async (_, content) => {
    const { records } = await read(Buffer.from(content));
    expectToldOf(records);
  });

  it('without some element: nothing is guessed, nothing falls over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields, 'termine', 'termin'), async (field) => {
        const without = sample.replace(new RegExp(`<${field}>[\\s\\S]*?</${field}>`, 'g'), '');
        const { records, broken } = await read(Buffer.from(without));
        expect(broken).toBeUndefined();
        expectToldOf(records);
        if (field === 'haupttitel') expect(records.filter(({ kind }) => kind === 'course')).toEqual([]);
        if (field === 'termine') expect(records.filter(({ kind }) => kind === 'course')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('cut off anywhere, or with bytes that have changed: read as far as they go, or refused by a name', async () => {
    const change = fc.record({ file: fc.constantFrom(...files), at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(change, async ({ file, at, byte, cut }) => {
        const place = at % file.length;
        const changed = Buffer.from(cut ? file.subarray(0, place) : file);
        if (!cut) changed[place] = byte;
        const { records, broken } = await read(changed);
        if (broken !== undefined) expect(broken).toMatch(/^[a-z-]+\.[a-z-]+$/);
        expectToldOf(records);
      }),
      { numRuns: 100 },
    );
  });

  const encoded = (encoding: string, name: string) =>
    Buffer.from(
      sample.replace(/^<\?xml[^>]*\?>/, `<?xml version="1.0" encoding="${name}"?>`),
      encoding as BufferEncoding,
    );
  it.each([
    ['a byte order mark', Buffer.from(`\uFEFF${sample}`)],
    ['an empty line before its declaration', Buffer.from(`\r\n${sample}`)],
    ['windows-1252', encoded('latin1', 'windows-1252')],
    ['line ends as Windows writes them', Buffer.from(sample.replaceAll('\n', '\r\n'))],
    ['the sign that ended files under DOS', Buffer.from(`${sample}\u001a`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${sample}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${sample}`, 'utf16le').swap16()],
  ])('with %s: the same records', async (_, content) => {
    const before = (await read(Buffer.from(sample))).records;
    const { records, broken } = await read(content);
    expect(broken).toBeUndefined();
    expect(records.map(({ kind, externalId, title }) => [kind, externalId, title])).toEqual(
      before.map(({ kind, externalId, title }) => [kind, externalId, title]),
    );
  });
});
