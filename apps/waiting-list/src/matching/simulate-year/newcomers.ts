import type { Day, FundingPath, Person } from '@app/allocation';
import type { Weighted } from './areas.js';
import { alpha, general } from './ladder.js';
import type { Chance } from './random.js';

/** How somebody answers, decided when they are drawn so that every policy meets the same people. Assumptions, not cited figures. */
export interface Manner {
  /** Never answers an offer: the entitlement stays unused. */
  readonly silent: boolean;
  readonly declines: number;
  readonly answersAfterDays: number;
}

export interface Newcomer {
  readonly person: Person;
  readonly manner: Manner;
}

const levels = [
  [general[0], 55],
  [general[1], 12],
  [general[2], 12],
  [general[3], 8],
  [general[4], 8],
  [general[5], 5],
] as const;
const alphaLevels = [
  [alpha[0], 70],
  [alpha[1], 12],
  [alpha[2], 10],
  [alpha[3], 8],
] as const;
const paths: readonly (readonly [readonly FundingPath[], number])[] = [
  [['bamf-obliged', 'jobcenter'], 40],
  [['bamf-entitled'], 45],
  [['bamf-entitled', 'county'], 10],
  [['self'], 5],
];
/** Bits of the mornings of Monday to Friday, and of the afternoons and evenings. */
const mornings = 0b001001001001001;
const afternoons = mornings << 1;
const evenings = mornings << 2;
const times = [
  [mornings, 45],
  [mornings | afternoons, 20],
  [mornings | afternoons | evenings, 15],
  [afternoons | evenings, 10],
  [evenings, 10],
] as const;
const reaches = [
  [10_000, 30],
  [20_000, 35],
  [30_000, 25],
  [50_000, 10],
] as const;

/** Somebody who has just been entitled; half of those who never use it do not even register, so they are not drawn. */
export function drawNewcomer(id: string, today: Day, homes: Weighted, shares: Shares, chance: Chance): Newcomer {
  const home = chance.pick(homes);
  const track = chance.happens(shares.alpha) ? 'alpha' : 'general';
  const funding = chance.pick(paths);
  const person: Person = {
    id,
    x: home.easting + spread(chance),
    y: home.northing + spread(chance),
    level: track === 'alpha' ? chance.pick(alphaLevels) : chance.pick(levels),
    track,
    funding,
    entitledUntil: today + 365,
    obligedUntil: today + 365,
    woman: chance.happens(0.55),
    parent: chance.happens(0.4),
    availability: chance.pick(times),
    childcare: chance.happens(0.12),
    accessible: chance.happens(0.02),
    reachMetres: chance.pick(reaches),
    earliestStart: today,
    waitingSince: today,
    hardship: false,
    declined: [],
    paused: false,
  };
  return {
    person,
    manner: { silent: chance.happens(shares.silent), declines: 0.12, answersAfterDays: chance.below(3) },
  };
}

/** Shares, 0 to 1. */
export interface Shares {
  readonly alpha: number;
  readonly silent: number;
}

/** Up to two kilometres either way. */
function spread(chance: Chance): number {
  return chance.below(4_001) - 2_000;
}
