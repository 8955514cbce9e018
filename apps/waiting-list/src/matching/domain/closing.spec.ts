import type { Course } from '@app/allocation';
import { type CalendarDate, weekdayOf } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { closedWhenUnanswerable } from './closing.js';
import { aStart, today } from './plan.fixtures.js';

/** Saturday, 21 November 2026. */
const now = new Date('2026-11-21T11:00:00Z');
const onWeekdays = (day: CalendarDate) => weekdayOf(day) < 5;
const closing = (course: Course) => closedWhenUnanswerable(course, now, today, onWeekdays).closesOn;

describe('course starts that close too soon for an answer', () => {
  it('keep nobody from a place that can still be offered', () => {
    expect(closing(aStart({ startsOn: today - 7, closesOn: today + 1 }))).toBe(today - 1);
    expect(closing(aStart({ startsOn: today - 5, closesOn: today + 2 }))).toBe(today + 2);
  });

  it('stay closed on the day on which they closed', () => {
    expect(closing(aStart({ startsOn: today - 30, closesOn: today - 10 }))).toBe(today - 10);
  });
});
