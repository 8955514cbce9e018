import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { goalProblemTexts } from './goal-problem-texts.js';

const here = new URL('.', import.meta.url);
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/(spec|problem-texts|ticks)\.ts$/.test(name))
  .map((name) => readFileSync(new URL(name, here), 'utf8'));
const found = (pattern: RegExp) => sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code ?? ''));

/** Codes as they stand in the source. */
const codes = new Set([
  ...found(/'(goal\.[a-z]+(?:-[a-z]+)*)'/g),
  ...found(/notFound\('([a-z-]+)'\)/g).map((what) => `${what}.not-found`),
]);

describe('what people read about a refused goal', () => {
  it('is written for every code, and for no other', () => {
    expect([...codes].sort()).toEqual(Object.keys(goalProblemTexts).sort());
  });
});
