import { calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { changeHoldOut, type HoldOut, type HoldOutWish, keepPlaces, refuseOver } from './hold-out.js';
import { startId } from './plan.fixtures.js';

const start = { places: 20, closesOn: calendarDate('2027-01-18'), today: calendarDate('2027-01-05') };
const tier: HoldOutWish = {
  courseStartId: startId('c'),
  kind: 'tier',
  maxTier: 0,
  places: 3,
  until: calendarDate('2027-01-10'),
};
const { maxTier: _, ...untiered } = tier;
const kept: HoldOut = { ...tier, id: 'h', version: 1, position: 0, source: 'coordinator' };

describe('places kept for some', () => {
  it('are kept up to a tier, or for the people of an ending course', () => {
    expect(keepPlaces(tier, start)).toEqual(tier);
    const cohort: HoldOutWish = { ...untiered, kind: 'cohort', fromCourseStartId: startId('before') };
    expect(keepPlaces(cohort, start)).toEqual(cohort);
  });

  it.each<[string, HoldOutWish]>([
    ['names no tier', untiered],
    ['names no course', { ...untiered, kind: 'cohort' }],
    ['names both', { ...tier, fromCourseStartId: startId('before') }],
    ['comes out of itself', { ...untiered, kind: 'cohort', fromCourseStartId: startId('c') }],
    ['is more than there is', { ...tier, places: 21 }],
    ['was over yesterday', { ...tier, until: calendarDate('2027-01-04') }],
    ['lasts longer than anybody may begin', { ...tier, until: calendarDate('2027-01-19') }],
  ])('are refused when a hold-out %s', (_name, wish) => {
    expect(() => keepPlaces(wish, start)).toThrow();
  });

  it('change, and end by being none', () => {
    expect(changeHoldOut(kept, { places: 0 }, start)).toEqual({ ...kept, places: 0 });
    expect(() => changeHoldOut(kept, { places: 30 }, start)).toThrow();
  });

  it('last until a day that is still to come, today at the earliest; what is over can be counted down', () => {
    const over = { ...kept, until: calendarDate('2027-01-02') };
    expect(keepPlaces({ ...tier, until: start.today }, start).until).toBe(start.today);
    expect(() => changeHoldOut(kept, { until: calendarDate('2027-01-04') }, start)).toThrow('from today on');
    expect(changeHoldOut(over, { places: 0 }, start)).toEqual({ ...over, places: 0 });
  });

  it('are none at a course start nobody can begin', () => {
    expect(() => refuseOver('cancelled')).toThrow();
    expect(() => refuseOver('started')).not.toThrow();
  });
});
