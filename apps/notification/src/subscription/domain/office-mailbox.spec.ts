import { expect, it } from '@jest/globals';
import { mayAskAgain } from './office-mailbox.js';

const now = new Date('2026-11-21T12:00:00Z');

it.each([
  [1, '2026-11-21T11:00:00Z', true],
  [2, '2026-11-20T12:00:00Z', true],
  [1, '2026-11-21T11:00:01Z', false],
  [3, '2026-11-15T12:00:00Z', false],
])('a mailbox asked %s times, last at %s, may be asked again: %s', (mailsAsked, mailedAt, may) => {
  expect(mayAskAgain({ mailsAsked, mailedAt: new Date(mailedAt) }, now)).toBe(may);
});
