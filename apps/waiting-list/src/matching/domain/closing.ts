import type { Course, Day } from '@app/allocation';
import type { CalendarDate } from '@app/kernel';
import { answerDeadline } from './answer-deadline.js';

/**
 * A course start counts as closed once its entry window leaves no whole working day to answer an offer in: nobody is
 * planned for a place that cannot be offered to them any more.
 */
export function closedWhenUnanswerable(
  course: Course,
  now: Date,
  asOf: Day,
  isWorkingDay: (day: CalendarDate) => boolean,
): Course {
  if (answerDeadline(now, course.closesOn, 1, isWorkingDay) !== undefined) return course;
  return { ...course, closesOn: Math.min(course.closesOn, asOf - 1) };
}
