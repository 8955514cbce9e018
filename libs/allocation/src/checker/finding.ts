import type { PlaceGroup } from '../model/course.js';
import type { InfeasibilityCode } from '../rules/codes.js';

/** What a plan has to be, each with a name. A plan without a finding is the one and only right plan. */
export const properties = [
  /** Planned places name people, courses and place groups of this market. */
  'known',
  /** Nobody is planned who is paused, or holds an offer or a place. */
  'waiting',
  'one-place',
  'feasible',
  /** A place of a hold-out goes to those it is kept for. */
  'group-admits',
  /** A member sits in the first group that has a place for them. */
  'first-group',
  /** No more members than a place group has places. */
  'capacity',
  /** Nobody sees a place that they prefer and may have given to someone of lower priority. */
  'no-justified-envy',
  /** No place stays free that somebody prefers and may have. */
  'no-waste',
] as const;
export type Property = (typeof properties)[number];

/** Where a plan is wrong, and about whom. */
export interface Finding {
  readonly property: Property;
  readonly person?: string;
  readonly course?: string;
  readonly group?: PlaceGroup;
  /** Of envy: the member of lower priority. */
  readonly envied?: string;
  readonly reasons?: readonly InfeasibilityCode[];
}
