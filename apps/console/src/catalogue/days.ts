import { addDays, type CalendarDate, calendarDateOf } from '@app/kernel';

/** The day it is in Germany. */
export function today(now = new Date()): CalendarDate {
  return calendarDateOf(now);
}

export function daysBefore(day: CalendarDate, days: number): CalendarDate {
  return addDays(day, -days);
}
