import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { problemTexts } from './problem-texts.js';

const here = new URL('.', import.meta.url);
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter(
    (name) =>
      /\.ts$/.test(name) &&
      !/\.(spec|fixtures)\.ts$|problem-texts/.test(name) &&
      !/kufer-xml|domain\/import\.ts/.test(name),
  )
  .map((name) => readFileSync(new URL(name, here), 'utf8'));

/** Codes as they stand in the source: 'capacity.impossible'. The one below lists the places it means itself. */
const codes = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)].map(([, code]) => code ?? ''),
  ),
);
const namesOfFiles = /^((catalogue|kurse)\.(atom|ics|csv|json|xlsx)|s\.(childcare|accessible)|kursbruecke\.invalid)$/;
/** Told with the record, in the words of its file. */
const ofRecords =
  /^((course-type|sessions|capacity|registrations|weekday)\.unknown|(place|external-id|calendar-date)\.missing|(capacity|session)\.malformed)$/;
const notForPeople =
  /^(app\.(role|organisation|member)|course-registry|provider-request\.(not-)?forgotten|rate\.exceeded|catalogue\.(uses-not-written|brochure-failed)|course-search\.renewed|plausibility\.(tick-failed|not-checked)|(property|request)\.unknown|place\.ambiguous|import\.(tick-failed|files-not-forgotten|worked|interrupted|record-refused|internal-error))/;

describe('what people read about a refusal', () => {
  it('is written for every code, German and English', () => {
    expect(codes.size).toBeGreaterThan(25);
    const missing = [...codes].filter(
      (code) => [namesOfFiles, ofRecords, notForPeople].every((others) => !others.test(code)) && !problemTexts[code],
    );
    expect(missing).toEqual([]);
    for (const { de, en } of Object.values(problemTexts))
      expect([de, en]).toEqual([expect.any(String), expect.any(String)]);
  });
});
