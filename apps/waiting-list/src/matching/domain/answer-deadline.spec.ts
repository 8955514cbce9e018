import { type CalendarDate, weekdayOf } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerDeadline, endOfDay } from './answer-deadline.js';
import { day, today } from './plan.fixtures.js';

const holidays = ['2026-12-25', '2026-12-26', '2027-01-01', '2027-03-26', '2027-03-29'];
const isWorkingDay = (date: CalendarDate) => weekdayOf(date) < 5 && !holidays.includes(date);

function deadline(now: string, closesOn = '2027-12-31') {
  return answerDeadline(new Date(now), day(closesOn), 3, isWorkingDay)?.toISOString();
}

describe('until when an offer may be answered', () => {
  it('gives three working days, to the end of the third in Berlin', () => {
    expect(deadline('2026-11-16T09:00:00Z')).toBe('2026-11-19T22:59:59.000Z');
  });

  it('does not count weekends and holidays', () => {
    expect(deadline('2026-11-20T09:00:00Z')).toBe('2026-11-25T22:59:59.000Z');
    expect(deadline('2026-12-23T09:00:00Z')).toBe('2026-12-29T22:59:59.000Z');
  });

  it('counts from the day it is in Berlin, not in London', () => {
    expect(deadline('2026-11-16T23:30:00Z')).toBe('2026-11-20T22:59:59.000Z');
  });

  it('ends on the right second across the change of the clocks', () => {
    expect(deadline('2027-03-25T09:00:00Z')).toBe('2027-04-01T21:59:59.000Z');
    expect(endOfDay('2027-03-28' as CalendarDate).toISOString()).toBe('2027-03-28T21:59:59.000Z');
    expect(endOfDay('2027-10-31' as CalendarDate).toISOString()).toBe('2027-10-31T22:59:59.000Z');
  });

  it('is shorter when the entry window closes sooner', () => {
    expect(deadline('2026-11-16T09:00:00Z', '2026-11-18')).toBe('2026-11-18T22:59:59.000Z');
    expect(deadline('2026-11-19T09:00:00Z', '2026-11-22')).toBe('2026-11-20T22:59:59.000Z');
  });

  it('offers nothing where the window leaves less than one working day', () => {
    expect(deadline('2026-11-16T09:00:00Z', '2026-11-16')).toBeUndefined();
    expect(deadline('2026-11-20T09:00:00Z', '2026-11-22')).toBeUndefined();
  });

  it('always leaves one whole working day, never more than three, and never passes the window', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400 * 24 }), fc.nat({ max: 30 }), (hours, days) => {
        const now = new Date(today * 86_400_000 + hours * 3_600_000);
        const closesOn = Math.floor(now.getTime() / 86_400_000) + days;
        const until = answerDeadline(now, closesOn, 3, isWorkingDay);
        if (!until) return;
        const lasts = (until.getTime() - now.getTime()) / 3_600_000;
        expect(lasts).toBeGreaterThan(23.9);
        expect(until.getTime()).toBeLessThan((closesOn + 1) * 86_400_000);
      }),
    );
  });
});
