import type { CalendarDate, OrganisationId } from '@app/kernel';

/** What is reported of one course: no person in it. */
export interface ReportedCourse {
  readonly title: string;
  readonly startsOn: CalendarDate;
  readonly levels: readonly string[];
  /** Here and elsewhere together. */
  readonly registered: number;
  readonly maxParticipants: number;
}

export interface ReportToDraft {
  readonly providerId: OrganisationId;
  readonly startsOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** '§ 9 DeuFöV' */
  readonly source: string;
  readonly rulePackVersion: string;
  readonly courses: readonly ReportedCourse[];
}
