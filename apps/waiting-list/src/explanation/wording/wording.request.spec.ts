import { expect, it } from '@jest/globals';
import { wordingOf } from './wording.request.js';

it.each([
  [undefined, 'de'],
  ['de-DE,de;q=0.9', 'de'],
  ['en-GB,en;q=0.9,de;q=0.5', 'en'],
  ['de-x-plain', 'de-plain'],
  ['de-x-plain, en;q=0.5', 'de-plain'],
  ['de-simple', 'de-plain'],
  ['en, de-x-plain;q=0.5', 'en'],
  ['fr', 'de'],
])('words %j as %s', (header, wording) => {
  expect(wordingOf(header)).toBe(wording);
});
