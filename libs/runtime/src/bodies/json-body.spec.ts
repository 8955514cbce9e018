import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MalformedBody, readJsonBody } from './json-body.js';

const read = (text: string) => readJsonBody(Buffer.from(text));
const spelled = (text: string) => [...text].every((sign) => sign !== '\0' && !/\p{Surrogate}/u.test(sign));
const key = fc.string({ unit: 'grapheme' }).filter((text) => spelled(text) && !/^(__proto__|prototype)$/.test(text));
const body = fc.dictionary(
  key,
  fc
    .jsonValue({ maxDepth: 4 })
    .filter((value) => spelled(strings(value)) && !/"(__proto__|prototype)":/.test(JSON.stringify(value))),
  { noNullPrototype: true },
);

describe('reading a body strictly', () => {
  it('gives what JSON.parse gives, for every object that is unambiguous', () => {
    fc.assert(
      fc.property(body, fc.constantFrom(undefined, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, undefined, space);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('finds a key written twice, wherever it is and however it is escaped', () => {
    const escaped = (text: string) => [...text].map((sign) => (sign.length === 1 ? unicode(sign) : sign)).join('');
    fc.assert(
      fc.property(body, key, fc.boolean(), fc.nat(10), (value, twice, inEscapes, depth) => {
        const rest = JSON.stringify(value).slice(1);
        const plain = JSON.stringify(twice);
        const second = inEscapes ? `"${escaped(twice)}"` : plain;
        const inner = `{${plain}:[],${second}:0${rest === '}' ? '' : ','}${rest}`;
        const text = `${'{"a":['.repeat(depth / 2)}${inner}${']}'.repeat(depth / 2)}`;
        expect(() => read(text)).toThrow(MalformedBody);
      }),
    );
  });

  it('takes no body for none', () => expect(read('')).toBeUndefined());

  it('takes twenty levels and no more', () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(read(nested(20))).toBeDefined();
    expect(() => read(nested(21))).toThrow('body.too-deep');
  });

  it('reads a megabyte of brackets, quotes and backslashes in time', () => {
    const begun = performance.now();
    expect(read(JSON.stringify({ a: '\\"[{'.repeat(100_000) }))).toBeDefined();
    expect(() => read(`{"a":${'['.repeat(1_000_000)}`)).toThrow(MalformedBody);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

function strings(value: unknown): string {
  return typeof value === 'string'
    ? value
    : value && typeof value === 'object'
      ? Object.entries(value).flat().map(strings).join('')
      : '';
}

function unicode(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
