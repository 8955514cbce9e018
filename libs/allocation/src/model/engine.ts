import type { Course, Hold } from './course.js';
import type { Market } from './market.js';
import type { MarketEvent } from './market-event.js';
import type { Day, Person } from './person.js';
import type { CourseStanding, PlannedPlace, Priority, RankedPlace } from './plan.js';

/**
 * A market held in memory with its plan: the one assignment that is feasible, leaves no place unused that somebody
 * prefers and may have, and gives nobody reason for envy. After every event it is the assignment a fresh engine would find.
 */
export interface Engine {
  readonly asOf: Day;
  /** Memory the plan is kept in, without the people and courses as they were given. */
  readonly bytes: number;
  /** Applies what happened; answers how many people are planned for another course than before, or for none. Throws `UnknownInMarket` for an id it does not know, and then nothing has changed. */
  apply(event: MarketEvent): number;
  /** Everybody's planned place; in no particular order. */
  plan(): Iterable<PlannedPlace>;
  /** The same with ranks, without these people. */
  ranked(apartFrom: ReadonlySet<string>): Iterable<RankedPlace>;
  placeOf(person: string): PlannedPlace | undefined;
  /** Undefined also for somebody unknown. */
  rankedPlaceOf(person: string): RankedPlace | undefined;
  person(id: string): Person | undefined;
  course(id: string): Course | undefined;
  /** The open offer or the accepted place of somebody. */
  hold(person: string): Hold | undefined;
  courses(): Iterable<Course>;
  standing(course: string): CourseStanding;
  /** The tentative members of a course in priority order. */
  members(course: string): readonly string[];
  priority(person: string): Priority;
  /** The market as it is now. */
  market(): Market;
  /** The people whose planned place, or the courses whose members or places, changed since this was asked last; then forgotten. */
  takeChanges(): { readonly persons: readonly string[]; readonly courses: readonly string[] };
}
