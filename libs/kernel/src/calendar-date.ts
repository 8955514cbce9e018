import { RuleViolation } from './rule-violation.js';

/** A day on the calendar, 'YYYY-MM-DD'. It has no hour and no time zone, so it is not a Date. Compares by `<`. */
export type CalendarDate = string & { readonly of: 'CalendarDate' };

const millisecondsPerDay = 86_400_000;

export function isCalendarDate(text: unknown): text is CalendarDate {
  return typeof text === 'string' && daysTo(text) !== undefined;
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
  return daysTo(date) ?? Math.round(Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay);
}

/** Days in a common year before each month, and in all of it. */
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
const daysToEpoch = 719_528;

/** Undefined when there is no such day. Worked out from the digits: files of a thousand courses name many thousand days. */
function daysTo(text: string): number | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const [year, month, day] = [digits(text, 0) * 100 + digits(text, 2), digits(text, 5), digits(text, 8)];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 1 : 0;
  const before = (daysBefore[month - 1] ?? Number.NaN) + (month > 2 ? leap : 0);
  const after = (daysBefore[month] ?? Number.NaN) + (month > 1 ? leap : 0);
  if (!(year >= 0 && day >= 1 && before + day <= after)) return undefined;
  const leapYears = Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
  return year * 365 + leapYears + before + day - 1 - daysToEpoch;
}

/** NaN unless there are two digits. */
function digits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
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
