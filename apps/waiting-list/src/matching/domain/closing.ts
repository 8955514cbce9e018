import type { Course, Day } from '@app/allocation';
import type { CalendarDate } from '@app/kernel';
import { answerDeadline } from './answer-deadline.js';

/** No fortnight is without a whole working day: not between the years, nor at Easter. */
const aFortnight = 14;

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
  if (course.closesOn - asOf > aFortnight) return course;
  if (answerDeadline(now, course.closesOn, 1, isWorkingDay) !== undefined) return course;
  return { ...course, closesOn: Math.min(course.closesOn, asOf - 1) };
}
