import { expect, it } from '@jest/globals';
import { ownPath } from './own-path.js';

it('goes on to the page that was asked for', () => {
  for (const path of ['/waiting-entries', '/seat-offers/0199?lang=en', '/']) expect(ownPath(path)).toBe(path);
});

it.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/login/callback?code=x',
  ['/a', '/b'],
  undefined,
])('never leaves the console for %j', (wished) => {
  expect(ownPath(wished)).toBe('/');
});
