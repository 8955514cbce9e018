import type { CourseStartStatus } from '../vocabulary.js';
import type { CourseStartView, SessionView } from './course-registry.api.js';

/** Searching for course starts, and the public catalogue that needs no login. */

export const courseSearchSorts = ['start', 'distance'] as const;
export type CourseSearchSort = (typeof courseSearchSorts)[number];

/** What everybody may ask for. A list shows the first three unless asked; feeds keep those cancelled. */
export const catalogueStatuses = ['published', 'postponed', 'started', 'cancelled', 'ended'] as const;
export type CatalogueStatus = (typeof catalogueStatuses)[number];

/** Days for which a feed still shows a course start after its last day. */
export const feedKeepsDays = 30;

/**
 * The query of GET course-starts, GET catalogue and of every feed. Lists are separated by commas and mean "one of these".
 * Anything not named here is refused.
 */
export interface CourseSearchQuery {
  readonly level?: string;
  readonly courseType?: string;
  readonly track?: string;
  readonly funding?: string;
  readonly targetGroup?: string;
  readonly format?: string;
  readonly intensity?: string;
  /** All of these languages of support. */
  readonly languages?: string;
  readonly childcare?: 'true' | 'false';
  readonly accessible?: 'true' | 'false';
  /** Key of a provider, or (with a login) 'mine'. */
  readonly provider?: string;
  readonly status?: string;
  /** First and last day of the start, 'YYYY-MM-DD', both included. */
  readonly from?: string;
  readonly to?: string;
  /** A county's 5 or a municipality's 8 digits. */
  readonly area?: string;
  /** A municipality's 8 digits or a postcode's 5: distances are measured from here. */
  readonly near?: string;
  /** Kilometres around `near`, 1 to 300; online courses are everywhere. */
  readonly radius?: string;
  /** The slots of the week one has free ('mon-morning,tue-morning'): the whole course must fit into them. */
  readonly slots?: string;
  /** With a free place and still to be begun. */
  readonly free?: 'true' | 'false';
  /** Still to be begun. */
  readonly enterable?: 'true' | 'false';
  /** 'distance' needs `near`; online courses come last. */
  readonly sort?: CourseSearchSort;
  readonly limit?: string;
  readonly cursor?: string;
}

/** A course start as a search finds it. */
export interface FoundCourseStartView extends Omit<CourseStartView, 'status'> {
  readonly status: CourseStartStatus;
  /** As the crow flies from `near` to the middle of the municipality, in kilometres; absent without `near` and online. */
  readonly distanceKm?: number;
}

type Internal = 'status' | 'decidesOn' | 'findings' | 'places' | 'sections' | 'extraUnits' | 'version' | 'contact';

/** A course start as everybody may see it. */
export interface CatalogueCourseStartView extends Omit<CourseStartView, Internal> {
  readonly version: number;
  readonly status: CatalogueStatus;
  /** The slots of the week it takes: 'mon-morning' … 'sat-evening'. */
  readonly slots: readonly string[];
  /** Where it begins, on the clocks of the place. */
  readonly firstSession?: SessionView;
  readonly places: { readonly max: number; readonly free: number; readonly asOf: string };
  readonly distanceKm?: number;
}
