import { calendarDate, dayNumber } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { areas } from './areas.js';
import { FigureMissing, type Figures, readFigures } from './figures.js';
import { type Variant, variants } from './policies.js';
import { reportOf } from './report.js';
import { scaleOf, simulateYears } from './simulate-year.js';
import { distribution } from './tally.js';

const begin = dayNumber(calendarDate('2026-01-01'));
const figures: Figures = {
  entitlements: 600_000,
  beginners: 360_000,
  peoplePerCourse: 20,
  alphaShare: 0.24,
  usedShare: 0.7,
  uninterruptedShare: 0.62,
  minimum: 10,
};
const [today, ...others] = variants as readonly [Variant, ...Variant[]];
const cloppenburg = areas.filter(({ key }) => key === 'cloppenburg');
const yearOf = (seed: number, variant = today) => simulateYears(scaleOf(figures, cloppenburg, seed), variant, begin);

function outcomeOf(year: ReturnType<typeof yearOf>) {
  for (let step = year.next(); ; step = year.next()) if (step.done) return step.value;
}

describe('a simulated year of a county', () => {
  it('is the same each time, and another with another seed', () => {
    expect(outcomeOf(yearOf(1))).toEqual(outcomeOf(yearOf(1)));
    expect(outcomeOf(yearOf(2))).not.toEqual(outcomeOf(yearOf(1)));
  });

  it('never gives more places than there are, nor a place to somebody who has one', () => {
    for (const { county } of yearOf(3)) {
      for (const [id, { capacity }] of county.modules) {
        const course = county.engine.course(id);
        const { members, offered, accepted } = county.engine.standing(id);
        expect((course?.taken ?? 0) + members + offered + accepted).toBeLessThanOrEqual(capacity);
      }
      for (const person of county.offers.keys()) expect(county.accepted.has(person)).toBe(false);
    }
  });

  it('looks like the counties the figures tell of', () => {
    const { fillRate, offersPerStart, starts, waiting } = outcomeOf(yearOf(1));
    expect(starts).toBeGreaterThan(100);
    expect(waiting.n).toBeGreaterThan(300);
    expect(waiting.median).toBeLessThan(waiting.p90);
    expect(fillRate).toBeGreaterThan(0.7);
    expect(offersPerStart).toBeGreaterThan(1);
  });

  it('is told policy by policy', () => {
    const outcomes = [today, ...others.slice(0, 1)].map((variant) => outcomeOf(yearOf(1, variant)));
    const [head, ...lines] = reportOf(outcomes, variants).split('\n');
    expect(head).toMatch(/wait median +wait P90/);
    expect(lines.map((line) => line.split(/ {2,}/)[0])).toEqual([today.name, others[0]?.name]);
  });
});

describe('figures', () => {
  const file = [
    'id,topic,value,unit',
    'S05,new participants,363000,persons/year',
    'S07,"issued, all",301000,persons/half-year',
    'S12,share,23.8,percent',
    'S17,used,70,percent',
    'S34,finished,62,percent',
    'S35,general courses,17000 courses with >350000 participants,count',
    'S48,"minimum, rural",10 persons of the same level,persons',
  ];

  it('are read from the file that cites them', () => {
    expect(readFigures(file.join('\n'))).toMatchObject({ entitlements: 602_000, usedShare: 0.7, minimum: 10 });
    expect(readFigures(file.join('\r\n')).peoplePerCourse).toBeCloseTo(20.6, 1);
  });

  it.each(['S05', 'S07', 'S12', 'S35', 'S48'])('are refused when %s is missing', (id) => {
    expect(() => readFigures(file.filter((line) => !line.startsWith(id)).join('\n'))).toThrow(FigureMissing);
  });
});

describe('a distribution', () => {
  it('names the smallest value that half, or nine in ten, do not exceed', () => {
    expect(distribution([5, 1, 9, 3])).toEqual({ n: 4, median: 3, p90: 9 });
    expect(distribution([])).toEqual({ n: 0, median: 0, p90: 0 });
  });
});
