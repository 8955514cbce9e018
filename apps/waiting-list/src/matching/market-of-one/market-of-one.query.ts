import type { Course, CourseStanding, Day, Person, PlaceGroup, Priority } from '@app/allocation';
import type { CourseStartFacts, NotYetCode, PolicyTerms, WaitingEntryState } from '@app/contracts';
import type { CourseStartId, WaitingEntryId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** How many course starts are looked at, and how far away: metres. */
export interface Horizon {
  readonly metres: number;
  /** Of the person's level and track. */
  readonly alike: number;
  /** Of other levels and tracks. */
  readonly others: number;
  /** This one whatever the distance. */
  readonly always?: CourseStartId;
}

/** A course start near somebody, as matching sees it, with what the plan says of it. */
export interface CourseNearby {
  readonly course: Course;
  readonly facts: CourseStartFacts;
  /** Instant (ms) of the last publication or revision. */
  readonly changedAt: number;
  /** Absent while the plan does not know the course start yet. */
  readonly standing?: CourseStanding;
  /** Of the open places alone: the last tentative member there. Absent when nobody is planned for one. */
  readonly openCutOff?: Priority;
  /** Why its planned places have not been offered. */
  readonly notYet: readonly NotYetCode[];
}

export interface MarketOfOne {
  readonly now: Date;
  readonly asOf: Day;
  readonly state: WaitingEntryState;
  readonly person: Person;
  /** How many others want the same place and time and stand together with this person. */
  readonly together: number;
  readonly policy: { readonly version: string; readonly terms: PolicyTerms };
  readonly place?: { readonly course: string; readonly group: PlaceGroup };
  /** False while something has changed that the plan has not taken in. */
  readonly planned: boolean;
  readonly courses: readonly CourseNearby[];
  /** Course starts within the distance that are not among them. */
  readonly further: number;
}

/** The part of the market that concerns one person, read from the database by any replica; undefined for nobody. */
export class ShowMarketOfOne extends Query<MarketOfOne | undefined> {
  constructor(
    readonly id: WaitingEntryId,
    readonly horizon: Horizon,
  ) {
    super();
  }
}
