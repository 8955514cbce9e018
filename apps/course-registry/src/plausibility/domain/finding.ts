import type { FindingSeverity, FindingValues } from '@app/contracts';
import { addDays, type CalendarDate, type CourseStartId, type OrganisationId } from '@app/kernel';
import type { Noticed } from './checked.js';

/** Found by comparing with another course start. */
export const pairCodes = ['doubled', 'room-double-booked', 'venue-double-booked'] as const;
/** Depends on the day on which one looks. */
export const belowMinimum = 'below-minimum';

/** Something worth a look. Never keeps anybody from anything. */
export interface Finding {
  readonly courseStartId: CourseStartId;
  readonly providerId: OrganisationId;
  readonly code: string;
  readonly severity: FindingSeverity;
  /** JSON pointer into the body of a course start. */
  readonly field: string;
  readonly values: FindingValues;
  readonly otherId?: CourseStartId;
}

const known: Readonly<Record<string, readonly [FindingSeverity, string]>> = {
  doubled: ['warning', '/startsOn'],
  'room-double-booked': ['error', '/venue'],
  'venue-double-booked': ['hint', '/venueId'],
  'over-enrolled': ['warning', '/registeredElsewhere'],
  'below-minimum': ['warning', '/minParticipants'],
  'group-above-maximum': ['warning', '/maxParticipants'],
  'session-on-holiday': ['warning', '/sessions'],
  'session-on-sunday': ['hint', '/sessions'],
  'deadline-after-start': ['hint', '/registrationDeadline'],
  'title-says-another-track': ['hint', '/title'],
  'sessions-overlap': ['error', '/sessions'],
  'session-count-differs': ['hint', '/sessions'],
  'started-before-its-day': ['hint', '/startsOn'],
  'ended-before-its-day': ['hint', '/endsOn'],
  'starts-far-ahead': ['warning', '/startsOn'],
};

interface Of {
  readonly id: CourseStartId;
  readonly providerId: OrganisationId;
}

export function finding({ id, providerId }: Of, noticed: Noticed, otherId?: CourseStartId): Finding {
  const { code, values } = noticed;
  const [usual, about] = known[code] ?? (['hint', ''] as const);
  const { severity = usual, field = about } = noticed;
  return { courseStartId: id, providerId, code, severity, field, values, ...(otherId && { otherId }) };
}

interface Filling {
  readonly mayStillFill: boolean;
  readonly registered: number;
  readonly minimum: number;
  readonly startsOn: CalendarDate;
}

/** The day from which too few registrations are worth a look; undefined when there are enough or it is too late. */
export function belowMinimumFrom(filling: Filling, daysBefore: number): CalendarDate | undefined {
  const { mayStillFill, registered, minimum, startsOn } = filling;
  return mayStillFill && registered < minimum ? addDays(startsOn, -daysBefore) : undefined;
}
