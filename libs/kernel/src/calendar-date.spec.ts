import { describe, expect, it } from '@jest/globals';
import { addMonths, type CalendarDate } from './calendar-date.js';

describe('some months after a day', () => {
  it.each([
    ['2026-05-21', 6, '2026-11-21'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-31', 0, '2026-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i are %s', (date, months, expected) => {
    expect(addMonths(date as CalendarDate, months)).toBe(expected);
  });
});
