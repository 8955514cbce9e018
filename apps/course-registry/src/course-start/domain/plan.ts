import { calendarDateOf } from '@app/kernel';
import { checked, checkTimely } from './content-rules.js';
import type {
  CancelReason,
  Content,
  CourseStart,
  DroppedPlan,
  PastCourseStart,
  PlannedCourseStart,
  PublishedCourseStart,
} from './course-start.js';
import { type Draft, isOver, notNow, publish } from './life-cycle.js';
import { changed } from './versions.js';

/** A provider records what it means to announce later. */
export function plan(draft: Draft, now: Date): PlannedCourseStart {
  return { ...publish(draft, now), status: 'planned' };
}

/** The provider announces what it has planned. */
export function publishPlan(courseStart: PlannedCourseStart, now: Date): PublishedCourseStart {
  checkTimely(courseStart.content, calendarDateOf(now));
  const { status: _, ...known } = changed(courseStart, {}, now);
  return { ...known, status: 'published' };
}

/** Nobody was told of a plan: any of its days may change. */
export function revisePlan(courseStart: PlannedCourseStart, revision: Content, now: Date): PlannedCourseStart {
  const content = checked(revision);
  if (content.startsOn !== courseStart.content.startsOn) checkTimely(content, calendarDateOf(now));
  return changed(courseStart, { content }, now);
}

export function dropPlan(courseStart: PlannedCourseStart, cancelReason: CancelReason, now: Date): DroppedPlan {
  const { status: _, ...known } = changed(courseStart, {}, now);
  return { ...known, status: 'cancelled', cancelReason, unannounced: true };
}

/** A provider's file has what was planned here: that announces it, or keeps it when nobody can begin any more. */
export function takeOverPlan(
  courseStart: PlannedCourseStart,
  revision: Content,
  now: Date,
): PublishedCourseStart | PastCourseStart {
  const { status: _, ...known } = changed(courseStart, { content: checked(revision) }, now);
  return { ...known, status: isOver(revision, now) ? 'past' : 'published' };
}

export function asPlanned(courseStart: CourseStart): PlannedCourseStart {
  if (courseStart.status === 'planned') return courseStart;
  throw notNow(courseStart, 'Only a plan can be published');
}
