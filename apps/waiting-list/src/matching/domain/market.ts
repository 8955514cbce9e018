import type { FundingPath, Intensity } from '@app/contracts';
import type { CourseStartId, Level, OrganisationId, SlotSet, Track, WaitingEntryId } from '@app/kernel';

/** A whole day, counted from 1970-01-01: dates in matching are integers. */
export type Day = number;

export interface Entitlement {
  readonly path: FundingPath;
  /** Last day on which a course may start; only the two BAMF paths have one. */
  readonly validUntil?: Day;
}

/** Somebody who is looking for a place: waiting, not paused, nothing promised. Lengths and coordinates are metres (UTM 32N). */
export interface Seeker {
  readonly id: WaitingEntryId;
  readonly level: Level;
  readonly track: Track;
  readonly entitlements: readonly Entitlement[];
  readonly woman: boolean;
  readonly parent: boolean;
  /** Last day before the 27th birthday; absent when no youth course will do. */
  readonly youthUntil?: Day;
  readonly availability: SlotSet;
  readonly childcare: boolean;
  readonly accessible: boolean;
  readonly easting: number;
  readonly northing: number;
  readonly reachMetres: number;
  readonly intensity?: Intensity;
  readonly earliestStart?: Day;
  readonly latestStart?: Day;
  readonly waitingSince: Day;
  readonly hardship: boolean;
  readonly completed?: { readonly courseStartId: CourseStartId; readonly providerId: OrganisationId };
  /** Course starts declined, given up, or offered and left unanswered. */
  readonly declined: ReadonlySet<CourseStartId>;
}

/** A course start with its places, as far as matching needs to know. */
export interface CourseStart {
  readonly id: CourseStartId;
  readonly providerId: OrganisationId;
  readonly cancelled: boolean;
  readonly entryLevels: readonly Level[];
  readonly track: Track;
  readonly fundingPaths: readonly FundingPath[];
  readonly womenOnly: boolean;
  readonly youth: boolean;
  readonly parentsOnly: boolean;
  readonly slots: SlotSet;
  readonly childcare: boolean;
  readonly accessible: boolean;
  readonly online: boolean;
  readonly easting: number;
  readonly northing: number;
  readonly intensity: Intensity;
  readonly startsOn: Day;
  /** Last day on which somebody may still begin. */
  readonly closesOn: Day;
  /** Day on which the provider decides whether the course runs. */
  readonly decidesOn: Day;
  readonly capacity: number;
  readonly minimum: number;
  /** Places filled outside this system. */
  readonly takenElsewhere: number;
  /** Places behind an open offer. */
  readonly held: number;
  /** Places behind an accepted offer. */
  readonly accepted: number;
}

/** All that an allocation looks at. The order of the rows means nothing. */
export interface Market {
  readonly asOf: Day;
  readonly seekers: readonly Seeker[];
  readonly courseStarts: readonly CourseStart[];
}

/** Nobody with a promise is put out: a capacity below what is promised leaves no place, not fewer than none. */
export function freePlaces(courseStart: CourseStart): number {
  return Math.max(0, courseStart.capacity - fixedPlaces(courseStart));
}

/** Places that matching does not give away: filled elsewhere, held, accepted. */
export function fixedPlaces({ takenElsewhere, held, accepted }: CourseStart): number {
  return takenElsewhere + held + accepted;
}
