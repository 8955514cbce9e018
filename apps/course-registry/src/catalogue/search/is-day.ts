import { type CalendarDate, isCalendarDate } from '@app/kernel';
import { ValidateBy } from 'class-validator';

/** A day of our calendar in times that courses happen in: no week ('2027-W01-1'), no year that the database does not have. */
export function isDay(text: unknown): text is CalendarDate {
  return isCalendarDate(text) && text >= '1900-01-01';
}

export function IsDay(): PropertyDecorator {
  return ValidateBy({ name: 'isIso8601', validator: { validate: isDay } });
}
