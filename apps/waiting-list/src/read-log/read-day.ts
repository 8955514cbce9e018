import { type CalendarDate, isCalendarDate } from '@app/kernel';
import { HttpException } from '@nestjs/common';

/** A day that is asked for in an address; 400 for one that does not exist. */
export function dayAsked(field: string, text: string | undefined): CalendarDate | undefined {
  if (text === undefined || isCalendarDate(text)) return text;
  const code = 'read.day-malformed';
  const detail = 'A day on the calendar: YYYY-MM-DD.';
  throw new HttpException({ code, errors: [{ pointer: `/${field}`, code, detail }] }, 400);
}
