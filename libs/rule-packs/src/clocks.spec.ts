import { clockCodes, fundingPaths, issuingBodies } from '@app/contracts';
import { calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { noticesInForce, rulePacks, rulePackVersion, wordingOn } from './index.js';

const everyClock = rulePacks.flatMap(({ clocks }) => clocks);

describe('the time limits in rule packs', () => {
  it('are all those the services speak of, by their words', () => {
    expect([...new Set(everyClock.map(({ code }) => code))].sort()).toEqual([...clockCodes].sort());
    for (const { concerns } of everyClock) {
      expect(fundingPaths).toEqual(expect.arrayContaining([...concerns.paths]));
      const issuers = [...(concerns.alwaysFrom ?? []), ...(concerns.neverFrom ?? [])];
      expect(issuingBodies).toEqual(expect.arrayContaining(issuers));
    }
  });

  it('name their source, and look ahead at least a working day', () => {
    for (const { source, approachingDays } of everyClock) {
      expect(source.paragraph).not.toBe('');
      expect(approachingDays).toBeGreaterThanOrEqual(3);
    }
  });

  it('ask for the travel subsidy ahead of the section only since the fifth amendment', () => {
    const packsWithIt = rulePacks.filter(({ clocks }) => clocks.some(({ code }) => code === 'travel-subsidy'));
    expect(packsWithIt.map(rulePackVersion)).toEqual(['de.bamf.ik@2024-12-07']);
  });
});

describe('the stop of admissions under § 44(4)', () => {
  it('has a version as rule packs have, and speaks of admissions by the Federal Office alone', () => {
    const [stop] = noticesInForce(calendarDate('2026-02-09'));
    expect(stop).toMatchObject({ closes: ['bamf-entitled'], grantedBy: ['bamf'] });
    expect(noticesInForce(calendarDate('2026-02-09')).map(rulePackVersion)).toEqual([
      'de.bamf.ik.stop-44-4@2026-02-09',
    ]);
  });
});

describe('the name of the basic income', () => {
  it.each([
    ['2022-12-31', 'Arbeitslosengeld II'],
    ['2026-06-30', 'Bürgergeld'],
    ['2026-07-01', 'Grundsicherungsgeld'],
  ])('is on %s: %s', (day, name) => {
    expect(wordingOn(calendarDate(day)).words['basic-income']).toBe(name);
  });
});
