import type { CourseType, FundingPath, IssuingBody, LevelSource, WaitingEntryState } from '@app/contracts';
import type { CalendarDate, Level, OrganisationId } from '@app/kernel';

export interface Entitlement {
  readonly path: FundingPath;
  readonly issuedBy?: IssuingBody;
  readonly issuedOn?: CalendarDate;
  readonly validUntil?: CalendarDate;
}

/** A provider expects the person, or has them in a course. */
export interface PlaceTaken {
  readonly on: CalendarDate;
  readonly providerId: OrganisationId;
  readonly courseType: CourseType;
  readonly courseStartsOn: CalendarDate;
}

/** What time limits depend on. Nothing of who the person is. */
export interface EntryFacts {
  readonly state: WaitingEntryState;
  readonly level: Level;
  readonly levelSource?: LevelSource;
  readonly levelAssessedOn?: CalendarDate;
  readonly entitlements: readonly Entitlement[];
  /** None: every type will do. */
  readonly wantedCourseTypes: readonly CourseType[];
  /** Since when this wait goes on: since registering, or since the course before. */
  readonly registeredOn: CalendarDate;
  /** The course has begun for the person, which ended this wait. */
  readonly begunOn?: CalendarDate;
  readonly place?: PlaceTaken;
  readonly withdrawnOn?: CalendarDate;
}
