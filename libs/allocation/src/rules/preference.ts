import type { Course } from '../model/course.js';
import type { Person } from '../model/person.js';
import type { AllocationTerms } from '../model/terms.js';
import { byCodeUnit } from './code-units.js';
import { squareMetres, wholeKilometres } from './distance.js';

/** How much somebody likes a place; the smaller one is liked better, compared field by field. Points are days. */
export interface Liking {
  readonly points: number;
  readonly startsOn: number;
  readonly squareMetres: number;
  readonly id: string;
}

export function liking(person: Person, course: Course, terms: AllocationTerms): Liking {
  const square = course.online ? 0 : squareMetres(person, course);
  const travel = course.online ? terms.onlinePoints : terms.kmPoints * wholeKilometres(square);
  const wrong = person.intensity && person.intensity !== course.intensity ? terms.intensityPoints : 0;
  const same = person.completed?.provider === course.provider ? terms.sameProviderPoints : 0;
  return {
    points: course.startsOn + travel + wrong - same,
    startsOn: course.startsOn,
    squareMetres: square,
    id: course.id,
  };
}

/** Negative when `a` is liked better. Never zero for two places. */
export function compareLiking(a: Liking, b: Liking): number {
  return a.points - b.points || a.startsOn - b.startsOn || a.squareMetres - b.squareMetres || byCodeUnit(a.id, b.id);
}
