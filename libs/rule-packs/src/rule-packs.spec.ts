import { courseTypes, fundingPaths } from '@app/contracts';
import { addDays, calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { defaultFundingPaths, lateEntryUnits, rulePackFor, rulePacks } from './index.js';

const today = calendarDate('2026-11-21');

describe('rule packs', () => {
  it('let somebody begin within the first 25 units of a section', () => {
    expect(lateEntryUnits('integration', today)).toBe(25);
  });

  it.each([...courseTypes])('know whom %p is open to', (courseType) => {
    const paths = defaultFundingPaths(courseType, today);
    expect(paths.length).toBeGreaterThan(0);
    expect(fundingPaths).toEqual(expect.arrayContaining([...paths]));
  });

  it('answer by the law of the day', () => {
    const unitsOn = (day: string) =>
      rulePackFor('integration-intensive', calendarDate(day)).types.find(
        ({ courseType }) => courseType === 'integration-intensive',
      )?.units;
    expect(unitsOn('2024-12-06')).toBe(430);
    expect(unitsOn('2024-12-07')).toBe(500);
  });

  it('leave no day without exactly one pack of an id, and name their sources', () => {
    for (const pack of rulePacks) {
      expect(pack.sources.length).toBeGreaterThan(0);
      if (!pack.validTo) continue;
      const next = addDays(pack.validTo, 1);
      expect(rulePacks.filter(({ id, validFrom }) => id === pack.id && validFrom === next)).toHaveLength(1);
    }
  });
});
