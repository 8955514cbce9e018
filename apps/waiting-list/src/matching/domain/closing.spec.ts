import { type CalendarDate, weekdayOf } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { allocate } from './allocate.js';
import { withoutUnanswerable } from './closing.js';
import { aCourse, aMarket, someone, startId, terms, today } from './matching.fixtures.js';

/** Saturday, 21 November 2026. */
const now = new Date('2026-11-21T11:00:00Z');
const onWeekdays = () => (day: CalendarDate) => weekdayOf(day) < 5;

describe('course starts that close too soon for an answer', () => {
  it('keep nobody from a place that can still be offered', () => {
    const closing = aCourse('closes tomorrow', { startsOn: today - 7, closesOn: today + 1 });
    const monday = aCourse('closes on Monday', { startsOn: today - 5, closesOn: today + 2 });
    const market = withoutUnanswerable(aMarket([someone('amira')], [closing, monday]), now, onWeekdays);
    expect(market.courseStarts.map(({ closesOn }) => closesOn)).toEqual([today - 1, today + 2]);
    expect([...allocate(market, terms).placeOf.values()]).toEqual([startId('closes on Monday')]);
  });

  it('stay closed on the day on which they closed', () => {
    const closed = aCourse('closed', { startsOn: today - 30, closesOn: today - 10 });
    expect(withoutUnanswerable(aMarket([], [closed]), now, onWeekdays).courseStarts).toEqual([closed]);
  });
});
