import type { DigestWeekday } from '@app/contracts';
import { addDays, type CalendarDate, calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { isWorkingDay } from './cadence.js';
import { dueSlot, instantOf, nextSlot } from './slots.js';

const never = () => false;
const daily = (slot: string) => ({ slot, weekdays: [] });
const on = (text: string) => new Date(text);

/** Asks every quarter of an hour from `from` to `until`, as a tick would; the keys of digests it would make. */
function keysBetween(
  slot: string,
  from: Date,
  until: Date,
  isHoliday: (day: CalendarDate) => boolean = never,
  weekdays: readonly DigestWeekday[] = [],
): string[] {
  const keys = new Set<string>();
  for (let at = from.getTime(); at < until.getTime(); at += 900_000) {
    const due = dueSlot({ slot, weekdays }, new Date(at), isHoliday);
    if (due) keys.add(due.periodKey);
  }
  return [...keys];
}

describe('the slot of a day', () => {
  it.each([
    ['2026-11-21', '07:30', '2026-11-21T06:30:00.000Z'],
    ['2026-07-01', '07:30', '2026-07-01T05:30:00.000Z'],
    ['2026-10-25', '05:00', '2026-10-25T04:00:00.000Z'],
    ['2027-03-28', '05:00', '2027-03-28T03:00:00.000Z'],
    ['2028-02-29', '22:00', '2028-02-29T21:00:00.000Z'],
  ])('%s %s is %s', (day, slot, instant) => {
    expect(instantOf(calendarDate(day), slot).toISOString()).toBe(instant);
  });

  it('is due from its minute on and for six hours', () => {
    expect(dueSlot(daily('07:30'), on('2026-11-21T06:29:59Z'), never)).toBeUndefined();
    expect(dueSlot(daily('07:30'), on('2026-11-21T06:30:00Z'), never)?.periodKey).toBe('2026-11-21');
    expect(dueSlot(daily('07:30'), on('2026-11-21T12:30:00Z'), never)?.periodKey).toBe('2026-11-21');
    expect(dueSlot(daily('07:30'), on('2026-11-21T12:30:01Z'), never)).toBeUndefined();
  });

  it('of a late hour is made up for after midnight, under the day it belongs to', () => {
    expect(dueSlot(daily('22:00'), on('2026-11-24T02:59:00Z'), never)?.periodKey).toBe('2026-11-23');
    expect(dueSlot(daily('22:00'), on('2026-11-24T03:00:01Z'), never)).toBeUndefined();
    expect(dueSlot(daily('22:00'), on('2026-11-23T02:59:00Z'), never)).toBeUndefined();
  });

  it.each([
    [
      'the night clocks go back',
      '05:00',
      '2026-10-23T22:00:00Z',
      '2026-10-27T23:00:00Z',
      ['2026-10-24', '2026-10-26', '2026-10-27'],
    ],
    [
      'the night clocks go forward',
      '05:00',
      '2027-03-26T23:00:00Z',
      '2027-03-30T22:00:00Z',
      ['2027-03-27', '2027-03-29', '2027-03-30'],
    ],
    ['a leap day', '22:00', '2028-02-27T23:00:00Z', '2028-03-01T23:00:00Z', ['2028-02-28', '2028-02-29', '2028-03-01']],
    [
      'the turn of the year',
      '21:59',
      '2026-12-31T03:00:00Z',
      '2027-01-02T23:00:00Z',
      ['2026-12-31', '2027-01-01', '2027-01-02'],
    ],
  ])('comes once a working day around %s', (_, slot, from, until, keys) => {
    expect(keysBetween(slot, on(from), on(until))).toEqual(keys);
  });

  it('comes on the Sunday of both clock changes exactly once when Sundays count', () => {
    for (const sunday of ['2026-10-25', '2027-03-28']) {
      const day = calendarDate(sunday);
      expect(instantOf(addDays(day, 1), '07:30').getTime() - instantOf(day, '07:30').getTime()).toBe(86_400_000);
    }
  });

  it('leaves out Sundays and public holidays', () => {
    const newYear = (day: CalendarDate) => day === '2027-01-01';
    expect(isWorkingDay(calendarDate('2026-11-22'), never)).toBe(false);
    expect(isWorkingDay(calendarDate('2026-11-21'), never)).toBe(true);
    expect(keysBetween('07:30', on('2026-12-31T00:00:00Z'), on('2027-01-03T00:00:00Z'), newYear)).toEqual([
      '2026-12-31',
      '2027-01-02',
    ]);
  });
});

describe('the next slot', () => {
  it('is today’s while it lies ahead, then the next working day’s', () => {
    expect(nextSlot(daily('07:30'), on('2026-11-21T06:29:00Z'), never).toISOString()).toBe('2026-11-21T06:30:00.000Z');
    expect(nextSlot(daily('07:30'), on('2026-11-21T06:30:00Z'), never).toISOString()).toBe('2026-11-23T06:30:00.000Z');
  });
});

describe('a digest once or twice a week', () => {
  const weekly = (from: string, until: string, weekdays: readonly DigestWeekday[], holidays: readonly string[] = []) =>
    keysBetween('07:30', on(from), on(until), (day) => holidays.includes(day), weekdays);

  it('comes on the chosen days only, through both clock changes', () => {
    expect(weekly('2026-10-22T00:00:00Z', '2026-11-01T00:00:00Z', ['monday', 'thursday'])).toEqual([
      '2026-10-22',
      '2026-10-26',
      '2026-10-29',
    ]);
    expect(weekly('2027-03-25T00:00:00Z', '2027-03-31T00:00:00Z', ['monday'])).toEqual(['2027-03-29']);
  });

  it('comes on the next working day when its own is a public holiday, and once when both fall together', () => {
    const christmas = ['2026-12-25', '2026-12-26'];
    expect(weekly('2026-12-24T00:00:00Z', '2027-01-01T00:00:00Z', ['friday'], christmas)).toEqual(['2026-12-28']);
    expect(weekly('2026-12-24T00:00:00Z', '2027-01-01T00:00:00Z', ['friday', 'monday'], christmas)).toEqual([
      '2026-12-28',
    ]);
    expect(weekly('2026-12-24T00:00:00Z', '2026-12-27T00:00:00Z', ['thursday'], christmas)).toEqual(['2026-12-24']);
  });

  it('is announced for its own day', () => {
    const cadence = { slot: '07:30', weekdays: ['monday', 'thursday'] as const };
    expect(nextSlot(cadence, on('2026-11-21T06:29:00Z'), never).toISOString()).toBe('2026-11-23T06:30:00.000Z');
    expect(nextSlot(cadence, on('2026-11-23T06:30:00Z'), never).toISOString()).toBe('2026-11-26T06:30:00.000Z');
  });
});
