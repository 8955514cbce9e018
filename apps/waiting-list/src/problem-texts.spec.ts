import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { problemTexts } from './problem-texts.js';

const here = new URL('.', import.meta.url);
const mine = /^(waiting-entry|vault|enrolment|handover)\/.*\.ts$/;
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((name) => mine.test(name) && !/\.(spec|fixtures)\.ts$/.test(name))
  .map((name) => readFileSync(new URL(name, here), 'utf8'));

const found = (pattern: RegExp, prefix = '') =>
  sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => `${prefix}${code}`));

/** Codes as they stand in the source; those of needs are written without their prefix. */
const codes = new Set([
  ...found(/'((?:waiting-entry|need|person|enrolment|handover|hardship)\.[a-z]+(?:-[a-z]+)*)'/g),
  ...found(/notFound\('([a-z-]+)'\)/g).map((what) => `${what}.not-found`),
  ...found(
    /(?:problem|when|realDay|notAfter|oneOfOrNone|eachOneOf)\([^;]*?'((?:[a-z]+-)+(?:unknown|malformed|empty|twice|range|reversed|future|issued|lapse|level|track))'/g,
    'need.',
  ),
]);

describe('what people read about a refusal', () => {
  it('is written for every code, German and English', () => {
    expect(codes.size).toBeGreaterThan(25);
    expect([...codes].filter((code) => !problemTexts[code])).toEqual([]);
  });
});
