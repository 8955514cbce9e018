import { calendarDateOf, RuleViolation, refuseField } from '@app/kernel';
import { checked, checkTimely } from './content-rules.js';
import type {
  CancelledCourseStart,
  CancelReason,
  Content,
  CourseStart,
  EndedCourseStart,
  OpenCourseStart,
  PastCourseStart,
  PostponedCourseStart,
  PublishedCourseStart,
  StartedCourseStart,
} from './course-start.js';
import { derive } from './derive.js';
import { checkSectionsBegun } from './section-begin.js';
import { changed } from './versions.js';

/** Who announces what, under which number. */
export type Draft = Pick<PublishedCourseStart, 'id' | 'providerId' | 'externalId' | 'content'>;

/** A provider announces a course start by hand. */
export function publish(draft: Draft, now: Date): PublishedCourseStart {
  const content = checked(draft.content);
  checkTimely(content, calendarDateOf(now));
  return { ...draft, content, status: 'published', version: 1, recordedAt: now, updatedAt: now };
}

/** A course start comes in from a provider's file; too late for anybody to begin, it is kept and not announced. */
export function takeOver(draft: Draft, now: Date): PublishedCourseStart | PastCourseStart {
  const content = checked(draft.content);
  const status = isOver(content, now) ? 'past' : 'published';
  return { ...draft, content, status, version: 1, recordedAt: now, updatedAt: now };
}

/** New content for an announced course start that has not ended; moved to a later day, it counts as postponed. */
export function revise<S extends OpenCourseStart | StartedCourseStart>(
  courseStart: S,
  revision: Content,
  now: Date,
): S | OpenCourseStart {
  const content = checked(revision);
  const before = courseStart.content.startsOn;
  if (courseStart.status === 'started') checkSectionsBegun(courseStart, content);
  if (content.startsOn === before) return changed(courseStart, { content }, now);
  if (courseStart.status === 'started')
    throw refuseField('/startsOn', 'course-start.already-started', 'The course has begun: its first day stays.');
  checkTimely(content, calendarDateOf(now));
  const moved = changed<OpenCourseStart>(courseStart, { content }, now);
  if (content.startsOn < before) return movedForward(moved);
  return { ...moved, status: 'postponed', previouslyStartsOn: before };
}

/** Back on the day before its postponement or earlier, it is not postponed any more. */
function movedForward(courseStart: OpenCourseStart): OpenCourseStart {
  const { previouslyStartsOn, ...known } = courseStart;
  if (previouslyStartsOn === undefined || known.content.startsOn > previouslyStartsOn) return courseStart;
  return { ...known, status: 'published' };
}

/** The course begins later than announced. */
export function postpone(courseStart: OpenCourseStart, content: Content, now: Date): PostponedCourseStart {
  if (content.startsOn <= courseStart.content.startsOn)
    throw refuseField('/startsOn', 'course-start.not-later', 'Postponing moves a course start to a later day.');
  const revised = revise(courseStart, content, now);
  return { ...revised, status: 'postponed', previouslyStartsOn: courseStart.content.startsOn };
}

export function cancel(courseStart: OpenCourseStart, cancelReason: CancelReason, now: Date): CancelledCourseStart {
  return { ...changed<OpenCourseStart>(courseStart, {}, now), status: 'cancelled', cancelReason };
}

/** The provider reports that the course has begun. */
export function start(courseStart: OpenCourseStart, now: Date): StartedCourseStart {
  const startedOn = calendarDateOf(now);
  return { ...changed<OpenCourseStart>(courseStart, {}, now), status: 'started', startedOn, sectionsStarted: [] };
}

export function end(courseStart: StartedCourseStart, now: Date): EndedCourseStart {
  return { ...changed(courseStart, {}, now), status: 'ended', endedOn: calendarDateOf(now) };
}

/** New content for one that came in too late: kept, or announced when its days have been moved into the future. */
export function reconsider(
  courseStart: PastCourseStart,
  revision: Content,
  now: Date,
): PastCourseStart | PublishedCourseStart {
  const content = checked(revision);
  const kept = changed(courseStart, { content }, now);
  return isOver(content, now) ? kept : { ...kept, status: 'published' };
}

/**
 * A provider's file has moved an announced course start to days on which nobody can begin it: from now on it is a past one.
 * @param taken places that the waiting list holds or has given; people were promised them, so people must decide
 */
export function moveIntoPast(
  courseStart: OpenCourseStart,
  revision: Content,
  taken: number,
  now: Date,
): PastCourseStart {
  if (taken > 0)
    throw refuseField('/startsOn', 'course-start.places-taken', 'People hold places here: cancel it or mend the day.');
  const { previouslyStartsOn: _, ...known } = changed<OpenCourseStart>(
    courseStart,
    { content: checked(revision) },
    now,
  );
  return { ...known, status: 'past' };
}

/** Nobody may begin it any more. */
export function isOver(content: Content, now: Date): boolean {
  return derive(content).entryClosesOn < calendarDateOf(now);
}

/** Only what has been announced and has not begun can be moved, cancelled or started. */
export function asOpen(courseStart: CourseStart): OpenCourseStart {
  if (courseStart.status === 'published' || courseStart.status === 'postponed') return courseStart;
  throw notNow(courseStart, 'It is not open any more');
}

export function asChangeable(courseStart: CourseStart): OpenCourseStart | StartedCourseStart {
  return courseStart.status === 'started' ? courseStart : asOpen(courseStart);
}

export function asStarted(courseStart: CourseStart): StartedCourseStart {
  if (courseStart.status === 'started') return courseStart;
  throw notNow(courseStart, 'Only a course that has begun can end');
}

export function notNow({ status }: CourseStart, because: string): RuleViolation {
  return new RuleViolation(`course-start.${status}`, `${because}: this course start is ${status}.`, [], 'conflict');
}
