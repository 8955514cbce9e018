import { type CalendarDate, RuleViolation } from '@app/kernel';
import { expect, it } from '@jest/globals';
import { readPauseEnd } from './pause.js';

const today = '2027-02-27' as CalendarDate;

it.each(['2027-02-28', '2027-03-01', '2028-02-28'])('a pause may end on %s', (until) => {
  expect(readPauseEnd(until, today)).toBe(until);
});

it.each([
  ['today', '2027-02-27'],
  ['yesterday', '2027-02-26'],
  ['more than a year away', '2028-02-29'],
  ['a day that does not exist', '2027-02-29'],
  ['no day', 'soon'],
])('a pause does not end on what is %s', (_, until) => {
  expect(() => readPauseEnd(until, today)).toThrow(RuleViolation);
});
