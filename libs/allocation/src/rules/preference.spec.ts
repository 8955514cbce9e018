import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCourse, someone, today } from '../cases/cases.fixtures.js';
import type { Course } from '../model/course.js';
import type { Person } from '../model/person.js';
import { wholeKilometres } from './distance.js';
import { compareLiking, liking } from './preference.js';
import { defaultTerms } from './terms.js';

function points(person: Partial<Person>, course: Partial<Course>): number {
  return liking(someone('amira', person), aCourse('c', course), defaultTerms).points - (today + 50);
}

describe('which place somebody likes better', () => {
  it('counts two days for every whole kilometre', () => {
    expect(points({}, { x: 377_999 })).toBe(4);
    expect(points({}, { x: 378_000 })).toBe(6);
  });

  it('counts ten days for a course held online, wherever it is', () => {
    expect(points({}, { online: true, x: 900_000 })).toBe(10);
  });

  it('counts fourteen days for the intensity that was not wished for', () => {
    expect(points({ intensity: 'part' }, { intensity: 'full' })).toBe(14);
    expect(points({ intensity: 'full' }, { intensity: 'full' })).toBe(0);
    expect(points({}, { intensity: 'full' })).toBe(0);
  });

  it('takes seven days off at the provider of the completed course', () => {
    expect(points({ completed: { course: 'before', provider: 'known' } }, { provider: 'known' })).toBe(-7);
    expect(points({ completed: { course: 'before', provider: 'known' } }, { provider: 'other' })).toBe(0);
  });

  it('breaks ties by start, then distance, then id', () => {
    const like = (course: Course) => liking(someone('amira'), course, defaultTerms);
    const soonButFar = aCourse('z', { x: 377_000 });
    const nearButLater = aCourse('a', { startsOn: today + 54 });
    expect(compareLiking(like(soonButFar), like(nearButLater))).toBeLessThan(0);
    expect(compareLiking(like(aCourse('z')), like(aCourse('a', { x: 375_500 })))).toBeLessThan(0);
    expect(compareLiking(like(aCourse('a')), like(aCourse('b')))).toBeLessThan(0);
  });

  it('compares ids by code unit, not as a language would', () => {
    const like = (id: string) => liking(someone('amira'), aCourse(id), defaultTerms);
    expect(compareLiking(like('Z'), like('a'))).toBeLessThan(0);
    expect(compareLiking(like('z'), like('ä'))).toBeLessThan(0);
    expect(compareLiking(like('\u{1f600}'), like('\uffff'))).toBeLessThan(0);
  });

  it('counts kilometres without rounding errors', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40_000_000 }), fc.nat({ max: 40_000_000 }), (dx, dy) => {
        const square = BigInt(dx) ** 2n + BigInt(dy) ** 2n;
        const metres = BigInt(wholeKilometres(dx * dx + dy * dy)) * 1_000n;
        return metres ** 2n <= square && (metres + 1_000n) ** 2n > square;
      }),
    );
    expect([999_999, 1_000_000, 3_599_999_999, 3_600_000_000].map(wholeKilometres)).toEqual([0, 1, 59, 60]);
  });
});
