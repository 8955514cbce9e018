import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BrokenFile } from '../neutral-record.js';
import { countXmlRecords } from './count-xml-records.js';
import { readXmlRecords } from './read-xml-records.js';

const shape = { root: 'kurse', notThis: ['not-this', 'Not this.'], record: 'kurs' } as const;

/** The file in pieces of so many bytes. */
async function* pieces(text: string, length: number): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

async function outcome(records: AsyncIterable<unknown>): Promise<number | string> {
  let found = 0;
  try {
    for await (const _ of records) found += 1;
    return found;
  } catch (error) {
    if (error instanceof BrokenFile) return error.code;
    throw error;
  }
}

const counted = (text: string, length = 1_000) => outcome(countXmlRecords(pieces(text, length), shape));
const read = (text: string, length = 1_000) => outcome(readXmlRecords(pieces(text, length), shape));

const aside = fc.constantFrom(
  '',
  ' ',
  'Text > "mehr" ',
  '<!-- <kurs></kurs> -->',
  '<![CDATA[</kurs> ]] <kurse>]]>',
  '<?php <kurs> ?>',
  '&lt;kurs&gt;',
);
const attributes = fc.constantFrom('', ' ', ' a="1"', ` a='>' b="/kurs>"`, ' a="it\'s >"');
const field = fc
  .tuple(fc.constantFrom('knr', 'kurs', 'x:termin'), attributes, aside, fc.boolean())
  .map(([name, said, inner, isEmpty]) => (isEmpty ? `<${name}${said}/>` : `<${name}${said}>${inner}</${name}>`));
const element = fc
  .tuple(
    fc.constantFrom('kurs', 'Kurs', 'v:KURS', 'kopf', 'kurse'),
    attributes,
    fc.array(field, { maxLength: 3 }),
    aside,
  )
  .map(([name, said, fields, inner]) => `<${name}${said}>${inner}${fields.join(inner)}</${name}>`);
const empty = fc.constantFrom('<kurs/>', '<kurs a=">"/>', '<kopf/>');
const file = fc
  .tuple(fc.array(fc.oneof(element, empty, aside), { maxLength: 8 }), attributes)
  .map(([inner, said]) => `<?xml version="1.0"?><!-- < --><kurse${said}>${inner.join('')}</kurse>`);

describe('counting the records of an XML file', () => {
  it('finds as many as reading them does, whatever stands around them and wherever a piece ends', () =>
    fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 40 }), async (text, length) => {
        const found = await read(text, length);
        expect(typeof found).toBe('number');
        expect(await counted(text, length)).toBe(found);
      }),
    ));

  it('goes through whatever can be read, also when a part of it is missing', () =>
    fc.assert(
      fc.asyncProperty(file, fc.nat(), fc.integer({ min: 1, max: 12 }), async (text, at, gone) => {
        const damaged = text.slice(0, at % text.length) + text.slice((at % text.length) + gone);
        const found = await read(damaged);
        if (typeof found === 'number') expect(await counted(damaged)).toBe(found);
      }),
      { numRuns: 300 },
    ));

  it('notices what is not closed, does not fit, is none of these files or declares its own types', async () => {
    expect(await counted('<kurse><kurs><knr>4</oops></kurs></kurse>')).toBe('xml.malformed');
    expect(await counted('<kurse><kurs><knr>4</knr>')).toBe('xml.malformed');
    expect(await counted('<kurse><kurs/><!-- never over </kurse>')).toBe('xml.malformed');
    expect(await counted('<kurse><kurs')).toBe('xml.malformed');
    expect(await counted('<html><kurs/></html>')).toBe('not-this');
    expect(await counted('<!DOCTYPE k [<!ENTITY a "x">]><kurse/>')).toBe('xml.doctype');
    expect(await counted('')).toBe('file.empty');
    expect(await counted(`<kurse><kurs a="${'x'.repeat(1_100_000)}"/></kurse>`, 65_536)).toBe('xml.record-too-large');
  });
});
