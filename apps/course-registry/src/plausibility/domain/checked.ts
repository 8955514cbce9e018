import type { FindingSeverity, FindingValues } from '@app/contracts';
import type { CalendarDate, CourseStartId, OrganisationId } from '@app/kernel';

export interface CheckedSession {
  readonly on: CalendarDate;
  readonly from: string;
  readonly to: string;
}

export interface CheckedVenue {
  readonly name?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly place?: string;
  readonly municipality?: string;
}

/** What one look at a course start by itself has shown. */
export interface Noticed {
  readonly code: string;
  readonly values: FindingValues;
  /** Said by whoever knows better than the list of codes: a rule. */
  readonly severity?: FindingSeverity;
  /** JSON pointer into the body of a course start. */
  readonly field?: string;
}

/** What must be known of a course start to check it and to compare it with others. */
export interface Checked {
  readonly id: CourseStartId;
  readonly providerId: OrganisationId;
  /** False while it is its provider's own business. */
  readonly announced: boolean;
  /** Still to come or under way: what is cancelled, ended or past clashes with nothing. */
  readonly live: boolean;
  /** People may still register before it begins. */
  readonly mayStillFill: boolean;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly kind: string;
  readonly times: string;
  readonly online: boolean;
  readonly venue: CheckedVenue | undefined;
  readonly venueId: string | undefined;
  readonly sessions: readonly CheckedSession[];
  readonly registered: number;
  readonly minimum: number;
  readonly noticed: readonly Noticed[];
  /** In which way `noticed` was made; a higher one knows more. */
  readonly madeAs: number;
}
