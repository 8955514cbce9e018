import { createEngine, type Day, type Engine, type Market } from '@app/allocation';
import { liveThrough } from './a-day.js';
import { type Area, germany, placesOf } from './areas.js';
import { type County, emptyCounty, type Scale } from './county.js';
import type { Figures } from './figures.js';
import type { Variant } from './policies.js';
import { type Outcome, Tally } from './tally.js';

/** Longer than the longest course, so that as many courses end as begin. */
const warmUpDays = 600;
const yearDays = 365;

export interface SimulatedDay {
  readonly day: number;
  readonly of: number;
  readonly county: County;
}

/** What the figures come to where so many people live. */
export function scaleOf(figures: Figures, areas: readonly Area[], seed: number): Scale {
  const share = areas.reduce((sum, { population }) => sum + population, 0) / germany;
  const unused = 1 - figures.usedShare;
  const registering = 1 - unused / 2;
  return {
    seed,
    newcomersPerDay: (figures.entitlements * share * registering) / 365,
    coursesPerDay: (figures.beginners * share) / figures.peoplePerCourse / 365,
    capacity: Math.round(figures.peoplePerCourse),
    minimum: figures.minimum,
    alphaShare: figures.alphaShare,
    silentShare: unused / 2 / registering,
    // Over the six steps between the seven modules of a general course.
    leavesPerModule: 1 - figures.uninterruptedShare ** (1 / 6),
    homes: new Map(areas.map((area) => [area, placesOf(area)])),
  };
}

/**
 * A year of one policy, after a warm-up that fills courses and lists; day by day, so that it can be watched and stopped.
 * With several years, each is another year of the same county and all are counted together. Another engine plans in
 * another way.
 */
export function* simulateYears(
  scale: Scale,
  { key, terms }: Variant,
  begin: Day,
  years = 1,
  engineOf: (market: Market) => Engine = createEngine,
): Generator<SimulatedDay, Outcome> {
  const tally = new Tally();
  const stillWaiting: number[] = [];
  const days = warmUpDays + yearDays;
  for (let year = 0; year < years; year += 1) {
    const engine = engineOf({ asOf: begin, terms, persons: [], courses: [], holds: [] });
    const count = { tally, from: begin + warmUpDays };
    const county = emptyCounty({ ...scale, seed: scale.seed + year }, terms, engine, count);
    for (let day = 1; day <= days; day += 1) {
      liveThrough(county, begin + day);
      yield { day: year * days + day, of: years * days, county };
    }
    stillWaiting.push(...daysWaited(county));
  }
  return tally.outcome(key, years, stillWaiting);
}

/** Days so far of everybody who waits for their first course and may be offered one. */
function daysWaited({ accepted, engine, residents }: County): number[] {
  return [...residents.values()].flatMap(({ person, kind, registeredOn }) => {
    const waits = kind === 'first' && !accepted.has(person.id) && engine.person(person.id)?.paused === false;
    return waits ? [engine.asOf - registeredOn] : [];
  });
}
