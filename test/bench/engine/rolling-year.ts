import { createEngine, type Market } from '@app/allocation';
import { calendarDate, dayNumber } from '@app/kernel';
import { areas } from '../../../apps/waiting-list/src/matching/simulate-year/areas.js';
import type { Figures } from '../../../apps/waiting-list/src/matching/simulate-year/figures.js';
import { variants } from '../../../apps/waiting-list/src/matching/simulate-year/policies.js';
import { scaleOf, simulateYears } from '../../../apps/waiting-list/src/matching/simulate-year/simulate-year.js';
import type { Outcome } from '../../../apps/waiting-list/src/matching/simulate-year/tally.js';
import { type Finding, rounded } from '../report.js';
import { cardinality } from './cardinality.js';
import { MostPlacingEngine } from './most-placing-engine.js';

const begin = dayNumber(calendarDate('2026-01-01'));
/** As in the statistics of integration courses, rounded (decision 0019). */
const figures: Figures = {
  entitlements: 600_000,
  beginners: 360_000,
  peoplePerCourse: 20,
  alphaShare: 0.24,
  usedShare: 0.7,
  uninterruptedShare: 0.62,
  minimum: 10,
};

/** G9 on a list as it grows: all counties of the simulation together, after a year and a half. */
export function grownList(): Finding {
  const [today] = variants;
  if (!today) throw new RangeError('there is no policy of today');
  const days = simulateYears(scaleOf(figures, areas, 1), today, begin);
  let market: Market | undefined;
  for (const { day, of, county } of days) if (day === of) market = county.engine.market();
  if (!market) throw new RangeError('the years have no last day');
  return cardinality('eight counties on the last simulated day', market);
}

/** G9: how many people begin in a rolling year, of those who begin where every day's plan places as many as it can. */
export function rollingYear(seeds: number): Finding {
  const fair = begunIn(seeds, createEngine);
  const most = begunIn(seeds, (market) => new MostPlacingEngine(market));
  return {
    what: `a county, people who begin in a rolling year (mean of ${seeds}), of those who begin where each plan places the most`,
    ours: rounded(fair),
    baseline: rounded(most),
    ratio: fair / most,
    goal: '≥ 0.96',
    reached: fair / most >= 0.96,
  };
}

function begunIn(years: number, engineOf: Parameters<typeof simulateYears>[4]): number {
  const [today] = variants;
  if (!today) throw new RangeError('there is no policy of today');
  const county = areas.filter(({ key }) => key === 'cloppenburg');
  const days = simulateYears(scaleOf(figures, county, 1), today, begin, years, engineOf);
  const { waiting, transitionGap } = lastOf(days);
  return (waiting.n + transitionGap.n) / years;
}

function lastOf(days: Generator<unknown, Outcome>): Outcome {
  for (let day = days.next(); ; day = days.next()) if (day.done) return day.value;
}
