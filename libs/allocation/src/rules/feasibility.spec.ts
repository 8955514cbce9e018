import { describe, expect, it } from '@jest/globals';
import { aCourse, someone, today } from '../cases/cases.fixtures.js';
import type { Course } from '../model/course.js';
import type { Person } from '../model/person.js';
import { type InfeasibilityCode, infeasibilityCodes } from './codes.js';
import { isPossible, whyImpossible } from './feasibility.js';

/** Day on which the course starts. */
const start = today + 50;

function why(person: Partial<Person>, course: Partial<Course> = {}, asOf = today) {
  return whyImpossible(someone('amira', person), aCourse('c', course), asOf);
}

const alone: readonly (readonly [InfeasibilityCode, Partial<Person>, Partial<Course>])[] = [
  ['COURSE_CANCELLED', {}, { cancelled: true }],
  ['BOOKING_CLOSED', {}, { closesOn: today - 1 }],
  ['LEVEL', { level: 'B1' }, {}],
  ['TRACK', { track: 'alpha' }, {}],
  ['FUNDING', { funding: ['self'] }, { funding: ['jobcenter'] }],
  ['FUNDING', { funding: [] }, {}],
  ['ENTITLEMENT_EXPIRED', { funding: ['bamf-obliged'], obligedUntil: start - 1 }, {}],
  ['WOMEN_ONLY', {}, { womenOnly: true }],
  ['YOUTH', { youthUntil: start - 1 }, { youth: true }],
  ['YOUTH', {}, { youth: true }],
  ['PARENTS_ONLY', {}, { parentsOnly: true }],
  ['AVAILABILITY', { availability: 0b01 }, { slots: 0b11 }],
  ['CHILDCARE', { childcare: true }, { childcare: false }],
  ['ACCESS', { accessible: true }, { accessible: false }],
  ['DISTANCE', { reachMetres: 5_000 }, { x: 380_001 }],
  ['TOO_EARLY', { earliestStart: start + 1 }, {}],
  ['TOO_LATE', { latestStart: start - 1 }, {}],
  ['DECLINED', { declined: ['c'] }, {}],
  ['TYPE_NOT_WANTED', { wantedTypes: ['vocational'] }, { type: 'integration' }],
  ['TYPE_NOT_WANTED', { wantedTypes: ['vocational'] }, {}],
  ['PROVIDER_NOT_WANTED', { unwantedProviders: ['elsewhere', 'provider of c'] }, {}],
];

describe('when a place is possible for a person', () => {
  it('is possible when nothing stands against it', () => {
    expect(why({})).toEqual([]);
  });

  it.each(alone)('names %s alone when only that stands against it', (code, person, course) => {
    expect(why(person, course)).toEqual([code]);
    expect(isPossible(someone('amira', person), aCourse('c', course), today)).toBe(false);
  });

  it('has each reason tried', () => {
    expect(new Set(alone.map(([code]) => code))).toEqual(new Set(infeasibilityCodes));
  });

  it('allows what lies exactly on the edge', () => {
    expect(why({ funding: ['bamf-entitled'], entitledUntil: start })).toEqual([]);
    expect(why({ youthUntil: start }, { youth: true })).toEqual([]);
    expect(why({ reachMetres: 5_000 }, { x: 378_000, y: 5_709_000 })).toEqual([]);
    expect(why({ earliestStart: start, latestStart: start })).toEqual([]);
    expect(why({}, { closesOn: today })).toEqual([]);
    expect(why({ wantedTypes: [] }, { type: 'integration' })).toEqual([]);
    expect(why({ wantedTypes: ['integration'] }, { type: 'integration' })).toEqual([]);
  });

  it('lets another common path stand in for a lapsed entitlement', () => {
    const lapsed = { funding: ['bamf-entitled', 'county'] as const, entitledUntil: today - 1 };
    expect(why(lapsed)).toEqual([]);
    expect(why(lapsed, { funding: ['bamf-entitled'] })).toEqual(['ENTITLEMENT_EXPIRED']);
    const both = { funding: ['bamf-entitled', 'bamf-obliged'] as const, entitledUntil: today - 1 };
    expect(why(both)).toEqual([]);
    expect(why({ ...both, obligedUntil: today - 1 })).toEqual(['ENTITLEMENT_EXPIRED']);
  });

  it('does not ask how far an online course is', () => {
    expect(why({ reachMetres: 1 }, { online: true, x: 900_000 })).toEqual([]);
  });

  it('collects all reasons, in the order in which they are told', () => {
    const person = { level: 'B1', track: 'alpha', latestStart: today, unwantedProviders: ['provider of c'] };
    expect(why(person, { cancelled: true, womenOnly: true })).toEqual([
      'COURSE_CANCELLED',
      'LEVEL',
      'TRACK',
      'WOMEN_ONLY',
      'TOO_LATE',
      'PROVIDER_NOT_WANTED',
    ]);
  });
});
