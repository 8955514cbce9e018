import { squareMetres } from './feasibility.js';
import type { CourseStart, Seeker } from './market.js';
import type { PolicyTerms } from './policy.js';

/** How much somebody likes a place; the smaller one is liked better. Points are days: one kilometre costs two of them. */
export interface Liking {
  readonly points: number;
  readonly startsOn: number;
  readonly squareMetres: number;
  readonly id: string;
}

export function liking(seeker: Seeker, courseStart: CourseStart, terms: PolicyTerms): Liking {
  const square = courseStart.online ? 0 : squareMetres(seeker, courseStart);
  const travel = courseStart.online ? terms.onlinePoints : terms.kmPoints * wholeKilometres(square);
  const wrong = seeker.intensity && seeker.intensity !== courseStart.intensity ? terms.intensityPoints : 0;
  const same = seeker.completed?.providerId === courseStart.providerId ? terms.sameProviderPoints : 0;
  return {
    points: courseStart.startsOn + travel + wrong - same,
    startsOn: courseStart.startsOn,
    squareMetres: square,
    id: courseStart.id,
  };
}

/** Negative when `a` is liked better. Never zero for two places. */
export function compareLiking(a: Liking, b: Liking): number {
  return a.points - b.points || a.startsOn - b.startsOn || a.squareMetres - b.squareMetres || byCodeUnit(a.id, b.id);
}

/** Whole kilometres of a squared distance in metres, without rounding errors. */
export function wholeKilometres(squareMetres: number): number {
  return Math.floor(Math.sqrt(Math.floor(squareMetres / 1_000_000)));
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
