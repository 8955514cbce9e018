import type { CourseStartStatus, CourseType } from '../vocabulary.js';
import type { VenueView } from './course-registry.api.js';

/** Kilometres within which others count when nobody says otherwise. */
export const collisionReachKm = 20;
/** The most course starts one answer shows; `count` says how many there are. */
export const mostCollisions = 20;

/** The query of GET collisions: a course start that somebody plans. Lists are separated by commas. */
export interface CollisionsQuery {
  /** Levels it can be begun with. */
  readonly level: string;
  readonly courseType: CourseType;
  readonly startsOn: string;
  readonly endsOn: string;
  /** A municipality's 8 digits, what the place is called, or a postcode. Without one: those online are compared. */
  readonly municipality?: string;
  readonly place?: string;
  readonly postalCode?: string;
  /** Kilometres as the crow flies, 1 to 100. */
  readonly withinKm?: string;
  /** Hours of the week, 'mon-18:00-20:15'. */
  readonly times?: string;
  /** Slots of the week ('mon-evening'), instead of hours. Without either: at any time. */
  readonly slots?: string;
  /** Left out; when nothing is said of the hours, its own are compared. */
  readonly courseStartId?: string;
  /** Key of the provider that plans; its own are left out, as are those of the caller's own provider. */
  readonly provider?: string;
}

/** What another provider has announced for the same people, at the same time, within reach. */
export interface CollisionView {
  readonly id: string;
  readonly status: CourseStartStatus;
  readonly title: string;
  readonly provider: { readonly id: string; readonly key: string; readonly name: string };
  readonly entryLevels: readonly string[];
  readonly venue?: VenueView;
  /** As the crow flies; absent for online courses. */
  readonly distanceKm?: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly entryClosesOn: string;
  readonly times: string;
  /** `asOf`: when the places were last counted. */
  readonly places: { readonly max: number; readonly free: number; readonly asOf: string };
}

/** GET collisions: the closest in time and space first. */
export interface CollisionsView {
  readonly items: readonly CollisionView[];
  /** Of all, shown or not. */
  readonly count: number;
  readonly withinKm: number;
  /** Where it was looked; absent when only online courses were compared. */
  readonly around?: {
    readonly municipality: string;
    readonly name: string;
    readonly county: string;
    readonly countyName: string;
  };
  readonly asOf: string;
}
