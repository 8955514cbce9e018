import { describe, expect, it } from '@jest/globals';
import { isPossible, whyImpossible } from './feasibility.js';
import type { CourseStart, Seeker } from './market.js';
import { aCourse, day, someone, startId, today } from './matching.fixtures.js';

function why(person: Partial<Seeker>, course: Partial<CourseStart> = {}, asOf = today) {
  return whyImpossible(someone('amira', person), aCourse('c', course), asOf);
}

describe('when a place is possible for a person', () => {
  it('is possible when nothing stands against it', () => {
    expect(why({})).toEqual([]);
  });

  it.each<[string, Partial<Seeker>, Partial<CourseStart>]>([
    ['COURSE_CANCELLED', {}, { cancelled: true }],
    ['BOOKING_CLOSED', {}, { closesOn: today - 1 }],
    ['LEVEL', { level: 'B1.1' }, {}],
    ['TRACK', { track: 'alpha' }, {}],
    ['FUNDING', { entitlements: [{ path: 'self' }] }, { fundingPaths: ['jobcenter'] }],
    ['ENTITLEMENT_EXPIRED', { entitlements: [{ path: 'bamf-obliged', validUntil: day('2027-01-10') }] }, {}],
    ['WOMEN_ONLY', {}, { womenOnly: true }],
    ['YOUTH', { youthUntil: day('2027-01-10') }, { youth: true }],
    ['YOUTH', {}, { youth: true }],
    ['PARENTS_ONLY', {}, { parentsOnly: true }],
    ['AVAILABILITY', { availability: 0b01 }, { slots: 0b11 }],
    ['CHILDCARE', { childcare: true }, { childcare: false }],
    ['ACCESS', { accessible: true }, { accessible: false }],
    ['DISTANCE', { reachMetres: 5_000 }, { easting: 380_001 }],
    ['TOO_EARLY', { earliestStart: day('2027-01-12') }, {}],
    ['TOO_LATE', { latestStart: day('2027-01-10') }, {}],
    ['DECLINED', { declined: new Set([startId('c')]) }, {}],
  ])('names %s alone when only that stands against it', (code, person, course) => {
    expect(why(person, course)).toEqual([code]);
  });

  it('allows what lies exactly on the edge', () => {
    expect(why({ entitlements: [{ path: 'bamf-entitled', validUntil: day('2027-01-11') }] })).toEqual([]);
    expect(why({ youthUntil: day('2027-01-11') }, { youth: true })).toEqual([]);
    expect(why({ reachMetres: 5_000 }, { easting: 378_000, northing: 5_709_000 })).toEqual([]);
    expect(why({ earliestStart: day('2027-01-11'), latestStart: day('2027-01-11') })).toEqual([]);
    expect(why({}, { closesOn: today })).toEqual([]);
  });

  it('lets another common path stand in for a lapsed entitlement', () => {
    const entitlements = [{ path: 'bamf-entitled' as const, validUntil: today - 1 }, { path: 'county' as const }];
    expect(why({ entitlements })).toEqual([]);
    expect(why({ entitlements }, { fundingPaths: ['bamf-entitled'] })).toEqual(['ENTITLEMENT_EXPIRED']);
  });

  it('does not ask how far an online course is', () => {
    expect(why({ reachMetres: 1 }, { online: true, easting: 900_000 })).toEqual([]);
  });

  it('collects all reasons, in the order in which they are told', () => {
    const reasons = why({ level: 'B1.1', track: 'alpha', latestStart: today }, { cancelled: true, womenOnly: true });
    expect(reasons).toEqual(['COURSE_CANCELLED', 'LEVEL', 'TRACK', 'WOMEN_ONLY', 'TOO_LATE']);
  });

  it('is possible exactly when there is no reason against it', () => {
    for (const person of [someone('a'), someone('b', { level: 'B1.1' }), someone('c', { childcare: true })]) {
      expect(isPossible(person, aCourse('c'), today)).toBe(whyImpossible(person, aCourse('c'), today).length === 0);
    }
  });
});
