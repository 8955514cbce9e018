import type { Point } from './country.js';
import type { Random } from './random.js';

const area = 12_000;
const providersPerArea = 3;

/** The course that people of an area and level come out of. */
export function courseEndedNear(place: Point, level: string): string {
  return `ended ${areaOf(place)} ${level}`;
}

/** One of the providers of an area. */
export function providerNear(place: Point, random: Random): string {
  return `provider ${areaOf(place)} ${random.whole(1, providersPerArea)}`;
}

function areaOf({ x, y }: Point): string {
  return `${Math.floor(x / area)}/${Math.floor(y / area)}`;
}
