import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, type CalendarDate, dayNumber, fromDayNumber, isCalendarDate } from './calendar-date.js';

const firstDay = -719_528;
const lastDay = 2_932_896;

describe('a day on the calendar', () => {
  it('is any day from year 0 to year 9999, under the number that other clocks give it', () => {
    for (let day = firstDay; day <= lastDay; day += 37) {
      const date = fromDayNumber(day);
      if (!isCalendarDate(date) || dayNumber(date) !== day) throw new Error(`${date} is day ${day}.`);
    }
  });

  it('is none that a month does not have, and nothing that is written otherwise', () => {
    for (const text of [
      '2027-02-29',
      '2100-02-29',
      '2027-04-31',
      '2027-00-10',
      '2027-13-01',
      '2027-01-00',
      '2027-12-32',
    ])
      expect(isCalendarDate(text)).toBe(false);
    for (const text of [
      '',
      '2027-1-01',
      '2027/01/01',
      '2027-01-01 ',
      ' 027-01-01',
      '２０２７-01-01',
      'abcd-ef-gh',
      '-001-01-01',
    ])
      expect(isCalendarDate(text)).toBe(false);
    for (const value of [undefined, null, 20_270_101, new Date(0)]) expect(isCalendarDate(value)).toBe(false);
    expect([isCalendarDate('2028-02-29'), isCalendarDate('2000-02-29')]).toEqual([true, true]);
  });

  it('is what a date says that reads the same again, whatever the digits', () => {
    const number = (most: number, length: number) => fc.nat(most).map((n) => String(n).padStart(length, '0'));
    fc.assert(
      fc.property(number(9_999, 4), number(14, 2), number(33, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const moment = new Date(`${text}T00:00:00Z`);
        const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
        expect(isCalendarDate(text)).toBe(isDay);
      }),
    );
  });
});

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
