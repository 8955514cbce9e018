import { createEngine } from '../engine/create-engine.js';
import type { Hold } from '../model/course.js';
import type { Market } from '../model/market.js';
import type { Day } from '../model/person.js';
import { defaultTerms } from '../rules/terms.js';
import { aCourse } from './a-course.js';
import { aPerson } from './a-person.js';
import { Country, type Size } from './country.js';
import { Random } from './random.js';

/** 2026-11-21. */
export const generatedOn: Day = 20_778;
/** Share of the planned places that are promised already. */
const promised = 0.06;

/** A believable market of this size, the same for the same seed: towns, levels, lesson times, funding, hold-outs, promises. */
export function aMarket(size: Size, seed: number): Market {
  const random = new Random(seed);
  const around = { asOf: generatedOn, whereabouts: new Country(size, random), known: [] };
  const courses = names('c', size.courses).map((id) => aCourse(id, around, random));
  const known = courses.map(({ id }) => id);
  const persons = names('p', size.persons).map((id) => aPerson(id, { ...around, known }, random));
  const market = { asOf: generatedOn, terms: { ...defaultTerms, tieSalt: seed >>> 0 }, persons, courses, holds: [] };
  return { ...market, holds: promises(market, random) };
}

function names(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${kind}${index}`);
}

/** Some of the places that would be planned have been offered or accepted. */
function promises(market: Market, random: Random): Hold[] {
  const holds: Hold[] = [];
  const engine = createEngine(market);
  for (const { id } of market.persons) {
    const place = engine.placeOf(id);
    if (!place || !random.happens(promised)) continue;
    const offered = random.happens(0.5);
    holds.push(
      offered
        ? { ...place, state: 'offered', until: market.asOf + random.whole(0, 4) }
        : { ...place, state: 'accepted' },
    );
  }
  return holds;
}
