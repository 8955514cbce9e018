import type { OrganisationId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CourseStart, Seeker } from './market.js';
import { aCourse, day, someone, startId, terms } from './matching.fixtures.js';
import { compareLiking, liking, wholeKilometres } from './preference.js';

function points(person: Partial<Seeker>, course: Partial<CourseStart>): number {
  return liking(someone('amira', person), aCourse('c', course), terms).points - day('2027-01-11');
}

describe('which place somebody likes better', () => {
  it('counts two days for every whole kilometre', () => {
    expect(points({}, { easting: 377_999 })).toBe(4);
    expect(points({}, { easting: 378_000 })).toBe(6);
  });

  it('counts ten days for a course held online, wherever it is', () => {
    expect(points({}, { online: true, easting: 900_000 })).toBe(10);
  });

  it('counts fourteen days for the intensity that was not wished for', () => {
    expect(points({ intensity: 'part' }, { intensity: 'full' })).toBe(14);
    expect(points({ intensity: 'full' }, { intensity: 'full' })).toBe(0);
    expect(points({}, { intensity: 'full' })).toBe(0);
  });

  it('takes seven days off at the provider of the completed course', () => {
    const providerId = 'known' as OrganisationId;
    expect(points({ completed: { courseStartId: startId('before'), providerId } }, { providerId })).toBe(-7);
  });

  it('breaks ties by start, then distance, then id', () => {
    const amira = someone('amira');
    const like = (course: CourseStart) => liking(amira, course, terms);
    const soonButFar = aCourse('z', { easting: 377_000 });
    const nearButLater = aCourse('a', { startsOn: day('2027-01-15') });
    expect(compareLiking(like(soonButFar), like(nearButLater))).toBeLessThan(0);
    expect(compareLiking(like(aCourse('z')), like(aCourse('a', { easting: 375_500 })))).toBeLessThan(0);
    expect(compareLiking(like(aCourse('a')), like(aCourse('b')))).toBeLessThan(0);
  });

  it('counts kilometres without rounding errors', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60_000 }), fc.nat({ max: 60_000 }), (dx, dy) => {
        const square = dx * dx + dy * dy;
        const kilometres = wholeKilometres(square);
        return (kilometres * 1_000) ** 2 <= square && ((kilometres + 1) * 1_000) ** 2 > square;
      }),
    );
    expect([999_999, 1_000_000, 3_599_999_999, 3_600_000_000].map(wholeKilometres)).toEqual([0, 1, 59, 60]);
  });
});
