import { RuleViolation } from './rule-violation.js';

/** A day on the calendar, 'YYYY-MM-DD'. It has no hour and no time zone, so it is not a Date. Compares by `<`. */
export type CalendarDate = string & { readonly of: 'CalendarDate' };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== 'string' || !shape.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** Reads 'YYYY-MM-DD'; refuses days that do not exist, such as 2027-02-30. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) {
    throw new RuleViolation('calendar-date.malformed', `'${text.slice(0, 40)}' is not a day on the calendar.`);
  }
  return text;
}

/** The day it is at `moment` in the country this system serves. */
export function calendarDateOf(moment: Date, timeZone = 'Europe/Berlin'): CalendarDate {
  const minute = Math.floor(moment.getTime() / 60_000);
  const known = told.get(timeZone);
  if (known?.minute === minute) return known.day;
  const day = dayFormat(timeZone).format(moment) as CalendarDate;
  told.set(timeZone, { minute, day });
  return day;
}

/** The last answer for each time zone: everybody asks for today, and no day begins within a minute. */
const told = new Map<string, { readonly minute: number; readonly day: CalendarDate }>();

/** Days since 1970-01-01, proleptic Gregorian. */
export function dayNumber(date: CalendarDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay);
}

export function fromDayNumber(day: number): CalendarDate {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10) as CalendarDate;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day so many months later; the month's last day where it has no such day (31 August + 6 = 28 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromDayNumber(first / millisecondsPerDay + Math.min(day, lastDay) - 1);
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, made);
  return made;
}
