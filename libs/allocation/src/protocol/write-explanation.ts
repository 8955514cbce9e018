import { fromDayNumber } from '@app/kernel';
import type { CourseExplanation, Explanation } from '../explain/explain.js';

/** An explanation with its days as dates. Of the last admitted it names tier and date, never who it is. */
export function writeExplanation({ status, courses }: Explanation): object {
  return { status, courses: courses.map(writeCourseExplanation) };
}

function writeCourseExplanation({ course, code, reasons, cutOff, until, kind }: CourseExplanation): object {
  return {
    course,
    code,
    reasons,
    ...(cutOff && { cutOff: { tier: cutOff.tier, date: fromDayNumber(cutOff.date) } }),
    ...(kind && { kind }),
    ...(until !== undefined && { until: fromDayNumber(until) }),
  };
}
