import type { PlaceGroup } from './course.js';
import type { Day } from './person.js';

/** Where somebody stands in the one order; smaller comes first, compared field by field. */
export interface Priority {
  readonly tier: number;
  /** `waitingSince` less the credits. */
  readonly date: Day;
  readonly lottery: number;
  readonly id: string;
}

export interface PlannedPlace {
  readonly person: string;
  readonly course: string;
  readonly group: PlaceGroup;
}

/** A planned place, and where in the order the person came to it. */
export interface RankedPlace extends PlannedPlace {
  readonly rank: Priority;
}

/** How full a course is: what its tentative members, promises and hold-outs leave. */
export interface CourseStanding {
  readonly members: number;
  readonly offered: number;
  readonly accepted: number;
  /** Places nobody has or is planned for, by group: the hold-outs in order, then the open ones. */
  readonly freeReserved: readonly number[];
  readonly freeOpen: number;
  /** The last tentative member in priority order. */
  readonly cutOff?: Priority;
  /** The latest day until which a place is promised and unanswered. */
  readonly heldUntil?: Day;
}
