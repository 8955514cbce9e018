import { type CalendarDate, isCalendarDate } from '@app/kernel';
import { ValidateBy } from 'class-validator';

/** A day of our calendar in times that courses happen in: no week ('2027-W01-1'), no year that the database does not have. */
export function isDay(text: unknown): text is CalendarDate {
  return isCalendarDate(text) && text >= '1900-01-01';
}

/** 'YYYY-MM-DD' since 1900. */
export function IsDay(): PropertyDecorator {
  const defaultMessage = () => '$property must be a day such as 2027-01-31';
  return ValidateBy({ name: 'isIso8601', validator: { validate: isDay, defaultMessage } });
}
