import type { Course, PlaceGroup } from './course.js';
import type { Day, Person } from './person.js';

/** What can happen to a market. `person.remove` also ends the person's hold; `course.update` replaces the whole course. */
export type MarketEvent =
  | { readonly type: 'person.add' | 'person.update'; readonly person: Person }
  | { readonly type: 'person.remove'; readonly id: string }
  | { readonly type: 'course.add' | 'course.update'; readonly course: Course }
  | {
      readonly type: 'offer.issue';
      readonly person: string;
      readonly course: string;
      readonly group?: PlaceGroup;
      readonly until?: Day;
    }
  | { readonly type: 'offer.accept'; readonly person: string }
  /** The hold ends and the course joins the declined ones. */
  | { readonly type: 'offer.decline' | 'offer.expire'; readonly person: string; readonly paused?: boolean }
  /** An accepted place is given up; the person leaves the market. */
  | { readonly type: 'hold.end'; readonly person: string }
  /** A promised place is lost. */
  | { readonly type: 'hold.release'; readonly person: string; readonly hardship?: boolean }
  | { readonly type: 'day'; readonly asOf: Day };
