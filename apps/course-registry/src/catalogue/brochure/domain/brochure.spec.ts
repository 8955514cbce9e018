import { calendarDate, levels } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { printedCourse } from './brochure.fixtures.js';
import { byAreaAndLevel, canBeBegun } from './brochure.js';

const today = calendarDate('2026-11-21');

describe('the brochure', () => {
  it('goes by place, then by level from the lowest, then by day; what has no place comes last', () => {
    const areas = byAreaAndLevel(
      [
        printedCourse({ area: '', title: 'online' }),
        printedCourse({ area: 'Witten', title: 'w' }),
        printedCourse({ title: 'unknown level', entryLevels: [] }),
        printedCourse({ title: 'later', startsOn: '2027-03-01' }),
        printedCourse({ title: 'B1', entryLevels: ['B1.1'] }),
        printedCourse({ title: 'sooner', entryLevels: ['A1.2', 'A1.1'] }),
      ],
      levels,
    );
    const inWords = areas.map(({ name, levels: inArea }) => [
      name,
      ...inArea.map(({ level, courses }) => `${level}: ${courses.map(({ title }) => title).join(', ')}`),
    ]);
    expect(inWords).toEqual([
      ['Bochum', 'A1.1: sooner, later', 'B1.1: B1', 'undefined: unknown level'],
      ['Witten', 'A1.1: w'],
      ['', 'A1.1: online'],
    ]);
  });

  it.each([
    ['published', '2026-11-21', true],
    ['postponed', '2026-12-01', true],
    ['started', '2026-11-22', true],
    ['started', '2026-11-20', false],
    ['cancelled', '2026-12-01', false],
    ['ended', '2026-12-01', false],
    ['past', '2026-12-01', false],
  ] as const)('names a course that is %s and can be begun until %s: %s', (status, entryClosesOn, expected) => {
    expect(canBeBegun({ status, entryClosesOn }, today)).toBe(expected);
  });
});
