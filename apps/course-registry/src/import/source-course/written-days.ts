import { addDays, calendarDateOf, isCalendarDate, weekdayOf } from '@app/kernel';

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const ourWeekdays = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];

/** 'Mo, ', 'Montag, den ' before a day; a clock behind it says nothing of the day. */
const weekdayBefore =
  /^(mo|di|mi|do|fr|sa|so)(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag|nntag)?\.?,?\s+(?:de[nr]\s+)?(?=\d)/i;
const clockBehind = /[,\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*uhr)?$/i;

/**
 * A day as 'YYYY-MM-DD', from '11.01.2027', 'Mo, 11. Januar 2027', '2027-01-11', an instant, or milliseconds since 1970;
 * any other text stays as it is, also a day that is not the weekday it is said to be, and years of two digits.
 */
export function isoDay(written: string | undefined): string | undefined {
  const text = written?.trim();
  if (!text) return undefined;
  if (/^\d{12,13}$/.test(text)) return calendarDateOf(new Date(Number(text)));
  const weekday = weekdayBefore.exec(text);
  const day = isoDayAlone(text.slice(weekday?.[0].length ?? 0).replace(clockBehind, '')) ?? instantDay(text);
  if (!day) return text;
  const said = weekday?.[1]?.toLowerCase();
  if (said && isCalendarDate(day) && ourWeekdays[weekdayOf(day)] !== said) return text;
  return day;
}

function isoDayAlone(text: string): string | undefined {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (german) return `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}`;
  const named = /^(\d{1,2})\.\s*([a-zä]{3,9})\.?\s+(\d{4})$/i.exec(text);
  const month = named ? monthNamed(named[2] ?? '') : 0;
  if (named && month > 0) return `${named[3]}-${String(month).padStart(2, '0')}-${named[1]?.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

const monthNames =
  /^(jan|jän|feb|mär|mrz|mae|apr|mai|jun|jul|aug|sep|okt|nov|dez)(uar|ner|ruar|ber|ember|tember|ober|i|il|ust|t|z|rz|e)?$/;

function monthNamed(name: string): number {
  const [, begins = ''] = monthNames.exec(name.toLowerCase()) ?? [];
  const usual = begins.replace('jän', 'jan').replace(/^(mrz|mae)$/, 'mär');
  return months.indexOf(usual) + 1;
}

/** 'T23:00:00Z' is the next day in Berlin; with an offset of its own a time says the day of its own clock. */
function instantDay(text: string): string | undefined {
  const dated = /^(\d{4}-\d{2}-\d{2})([+Z-]|T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$)/.exec(text);
  if (!dated) return undefined;
  const moment = /T.*Z$/.test(text) ? new Date(text) : undefined;
  return moment && !Number.isNaN(moment.getTime()) ? calendarDateOf(moment) : dated[1];
}

/** A spreadsheet keeps a day as a number of days; those of old Macs count from another day. */
export type SerialEpoch = 1900 | 1904;

const dayZero: Readonly<Record<SerialEpoch, string>> = { 1900: '1899-12-30', 1904: '1904-01-01' };

/** A day of a spreadsheet, with or without the time of day behind it; undefined when it is no number of days. */
export function serialDay(text: string, epoch: SerialEpoch): string | undefined {
  const zero = dayZero[epoch];
  if (!/^\d{5}(\.\d+)?$/.test(text) || !isCalendarDate(zero)) return undefined;
  return addDays(zero, Math.floor(Number(text)));
}

const minutesOfDay = 1_440;

/** A time of a spreadsheet: the part of a day, with or without days before it; undefined when it is none. */
export function serialTime(text: string): string | undefined {
  if (!/^(\d{5}|0)?[.,]\d+(E-\d+)?$/i.test(text)) return undefined;
  const minutes = Math.round((Number(text.replace(',', '.')) % 1) * minutesOfDay);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
