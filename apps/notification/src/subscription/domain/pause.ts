import { addDays, type CalendarDate, isCalendarDate, refuseField } from '@app/kernel';

const longestDays = 366;

/** The day on which digests come again: after `today`, and within a year, so that nobody is forgotten. */
export function readPauseEnd(until: string, today: CalendarDate): CalendarDate {
  if (isCalendarDate(until) && until > today && until <= addDays(today, longestDays)) return until;
  throw refuseField('/until', 'subscription.pause-outside', 'A day after today and within a year.');
}
