import { lastDayOfYouth } from '../exchange/youth.js';
import type { Day, Person } from '../model/person.js';
import type { Whereabouts } from './country.js';
import { courseEndedNear, providerNear } from './nearby.js';
import { freeTimes, levelShares, personFunding, trackShares } from './patterns.js';
import type { Random } from './random.js';

const reaches = [
  [8_000, 15],
  [15_000, 30],
  [25_000, 35],
  [40_000, 15],
  [60_000, 5],
] as const;
/** Days to the end of an entitlement at which something turns. */
const edges = [-1, 0, 1, 55, 56, 57];

/** What people and courses of a market have in common. */
export interface Surroundings {
  readonly asOf: Day;
  readonly whereabouts: Whereabouts;
  /** Courses that somebody may have declined. */
  readonly known: readonly string[];
}

export function aPerson(id: string, around: Surroundings, random: Random): Person {
  const { asOf, known } = around;
  const parent = random.happens(0.4);
  const home = around.whereabouts.home(random);
  const level = random.weighted(levelShares);
  return {
    id,
    ...home,
    level,
    track: random.weighted(trackShares),
    funding: random.weighted(personFunding),
    ...entitlement(asOf, random),
    woman: random.happens(0.52),
    parent,
    youthUntil: lastDayOfYouth(asOf - random.whole(17 * 365, 60 * 365)),
    availability: random.weighted(freeTimes),
    childcare: parent && random.happens(0.3),
    accessible: random.happens(0.04),
    reachMetres: random.weighted(reaches),
    ...startWindow(asOf, random),
    waitingSince: asOf - Math.floor(random.share() * random.share() * 400),
    ...(random.happens(0.15) && {
      completed: { course: courseEndedNear(home, level), provider: providerNear(home, random) },
    }),
    hardship: random.happens(0.01),
    ...(random.happens(0.3) && { intensity: random.weighted([['full', 2] as const, ['part', 1] as const]) }),
    declined: known.length > 0 && random.happens(0.05) ? [random.oneOf(known)] : [],
    paused: random.happens(0.04),
  };
}

function entitlement(asOf: Day, random: Random): Pick<Person, 'entitledUntil' | 'obligedUntil'> {
  if (random.happens(0.3)) return {};
  const left = random.happens(0.1) ? random.oneOf(edges) : random.whole(-10, 365);
  return { entitledUntil: asOf + left, obligedUntil: asOf + left };
}

function startWindow(asOf: Day, random: Random): Pick<Person, 'earliestStart' | 'latestStart'> {
  const earliestStart = random.happens(0.7) ? asOf - random.whole(0, 100) : asOf + random.whole(0, 60);
  return { earliestStart, ...(random.happens(0.1) && { latestStart: asOf + random.whole(30, 150) }) };
}
