import { calendarDateOf } from '@app/kernel';
import type { CourseNow } from './news.js';

/** Few enough for a day to decide. */
export const lastPlaces = 3;

/** True when there are places, but hardly any, in a course that somebody can still begin. */
export function isLastPlaces({ facts, free }: CourseNow, at: Date): boolean {
  const today = calendarDateOf(at);
  const open = facts.status === 'published' || facts.status === 'postponed' || facts.status === 'started';
  return open && free > 0 && free <= lastPlaces && facts.entryClosesOn >= today;
}
