import type { CalendarDate } from '@app/kernel';
import { answerDeadline } from './answer-deadline.js';
import type { CourseStart, Market } from './market.js';

/**
 * The market in which course starts count as closed once their entry window leaves no whole working day to answer an
 * offer in: nobody is planned for a place that cannot be offered to them any more.
 */
export function withoutUnanswerable(
  market: Market,
  now: Date,
  isWorkingDayAt: (courseStart: CourseStart) => (day: CalendarDate) => boolean,
): Market {
  const answerable = (courseStart: CourseStart) =>
    answerDeadline(now, courseStart.closesOn, 1, isWorkingDayAt(courseStart)) !== undefined;
  return {
    ...market,
    courseStarts: market.courseStarts.map((courseStart) =>
      answerable(courseStart)
        ? courseStart
        : { ...courseStart, closesOn: Math.min(courseStart.closesOn, market.asOf - 1) },
    ),
  };
}
