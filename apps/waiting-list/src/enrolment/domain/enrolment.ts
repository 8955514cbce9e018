import type { DropOutReason, EnrolmentState } from '@app/contracts';
import {
  addDays,
  type CalendarDate,
  type CourseStartId,
  type EnrolmentId,
  type Level,
  type OrganisationId,
  RuleViolation,
  type SeatOfferId,
  type WaitingEntryId,
} from '@app/kernel';

interface EnrolmentBase {
  readonly id: EnrolmentId;
  readonly version: number;
  readonly waitingEntryId: WaitingEntryId;
  readonly courseStartId: CourseStartId;
  readonly providerId: OrganisationId;
  readonly seatOfferId: SeatOfferId;
}

export type Expected = EnrolmentBase & { readonly state: 'expected' };
export type Confirmed = EnrolmentBase & { readonly state: 'confirmed' };
export type NoShow = EnrolmentBase & { readonly state: 'no-show' };
export type DroppedOut = EnrolmentBase & { readonly state: 'dropped-out'; readonly reason: DropOutReason };
export type Completed = EnrolmentBase & { readonly state: 'completed'; readonly result: Result };
export type CalledOff = EnrolmentBase & { readonly state: 'withdrawn' };
/** A participant as the provider sees them, from the accepted place to the result. */
export type Enrolment = Expected | Confirmed | NoShow | DroppedOut | Completed | CalledOff;

export type Result =
  | { readonly goesOn: true; readonly completedOn: CalendarDate; readonly nextLevel: Level }
  | { readonly goesOn: false; readonly completedOn: CalendarDate };

/** The course start as last heard of. */
export interface Course {
  readonly status: string;
  readonly courseType: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** People are registered for what follows from eight weeks before their course ends (matching rules, gap between courses). */
const daysAheadOfTheEnd = 56;

export function whenIn<S extends EnrolmentState>(
  enrolment: Enrolment,
  state: S,
  what: string,
): Extract<Enrolment, { readonly state: S }> {
  if (enrolment.state !== state) {
    const detail = `A participant who is ${enrolment.state} cannot be: ${what}.`;
    throw new RuleViolation(`enrolment.cannot-${what}`, detail, [], 'conflict');
  }
  return enrolment as Extract<Enrolment, { readonly state: S }>;
}

export function confirm(enrolment: Expected, course: Course, today: CalendarDate): Confirmed {
  refuseBeforeTheStart(course, today);
  return { ...baseOf(enrolment), state: 'confirmed' };
}

/** A wrong no-show costs people money: nobody is missing before the course has begun. */
export function missStart(enrolment: Expected, course: Course, today: CalendarDate): NoShow {
  refuseBeforeTheStart(course, today);
  return { ...baseOf(enrolment), state: 'no-show' };
}

export function dropOut(enrolment: Confirmed, reason: DropOutReason): DroppedOut {
  return { ...baseOf(enrolment), state: 'dropped-out', reason };
}

/** @param next the level they are ready for; absent when they do not go on */
export function complete(enrolment: Confirmed, completedOn: CalendarDate, next: Level | undefined): Completed {
  const result: Result = next ? { goesOn: true, completedOn, nextLevel: next } : { goesOn: false, completedOn };
  return { ...baseOf(enrolment), state: 'completed', result };
}

export function callOff(enrolment: Expected | Confirmed): CalledOff {
  return { ...baseOf(enrolment), state: 'withdrawn' };
}

/** What somebody is ready for is known towards the end of a course, not at its beginning. */
export function refuseTooEarlyResult({ status, endsOn }: Course, today: CalendarDate): void {
  if (status === 'ended' || addDays(endsOn, -daysAheadOfTheEnd) <= today) return;
  const detail = 'A result is reported from eight weeks before the end of the course.';
  throw new RuleViolation('enrolment.too-early-for-a-result', detail);
}

/** The day on which it began: a course may have begun before its announced day. */
export function firstDay({ startsOn }: Course, today: CalendarDate): CalendarDate {
  return startsOn < today ? startsOn : today;
}

/** The announced last day, unless the course is over already. */
export function lastDay({ status, endsOn }: Course, today: CalendarDate): CalendarDate {
  return status === 'ended' && today < endsOn ? today : endsOn;
}

function refuseBeforeTheStart({ status, startsOn }: Course, today: CalendarDate): void {
  if (status === 'started' || status === 'ended' || startsOn <= today) return;
  throw new RuleViolation('enrolment.course-not-begun', 'Who begins is known once the course has begun.');
}

function baseOf({ id, version, waitingEntryId, courseStartId, providerId, seatOfferId }: Enrolment): EnrolmentBase {
  return { id, version, waitingEntryId, courseStartId, providerId, seatOfferId };
}
