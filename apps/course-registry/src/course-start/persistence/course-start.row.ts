import type { CourseStartState } from '@app/contracts';
import type { CalendarDate, CourseStartId, OrganisationId } from '@app/kernel';
import type { CancelReason, Content, CourseStart } from '../domain/course-start.js';
import type { StartedSection } from '../domain/section.js';

/** The columns of `course_start` that make a course start again; dates as text, so that no time zone touches them. */
export interface CourseStartRow {
  readonly id: CourseStartId;
  readonly providerId: OrganisationId;
  readonly externalId: string | null;
  readonly status: CourseStartState;
  readonly version: number;
  readonly content: Content;
  readonly previouslyStartsOn: CalendarDate | null;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly cancelReason: CancelReason | null;
  readonly announced: boolean;
  readonly sectionsStarted: readonly StartedSection[];
  readonly recordedAt: Date;
  readonly updatedAt: Date;
}

export const courseStartColumns = `
  c.id, c.provider_id as "providerId", c.external_id as "externalId", c.status, c.version, c.content,
  c.previously_starts_on::text as "previouslyStartsOn", c.started_on::text as "startedOn",
  c.ended_on::text as "endedOn", c.cancel_reason as "cancelReason", c.announced,
  c.sections_started as "sectionsStarted",
  c.recorded_at as "recordedAt", c.updated_at as "updatedAt"`;

/** The table's checks promise that each state has what it needs. */
export function courseStartOf(row: CourseStartRow): CourseStart {
  const { externalId, previouslyStartsOn, startedOn, endedOn, cancelReason, announced, sectionsStarted, ...known } =
    row;
  const { status } = known;
  return {
    ...known,
    ...(externalId !== null && { externalId }),
    ...(previouslyStartsOn !== null && { previouslyStartsOn }),
    ...(startedOn !== null && { startedOn }),
    ...(endedOn !== null && { endedOn }),
    ...(cancelReason !== null && { cancelReason }),
    ...((status === 'started' || status === 'ended') && { sectionsStarted }),
    ...(status === 'cancelled' && !announced && { unannounced: true }),
  } as CourseStart;
}
