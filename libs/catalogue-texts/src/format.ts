import { type CatalogueLanguage, languageFacts } from './language.js';

/** As timetables of services call them. */
const weekdayCodes: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const germanWeekdays: readonly string[] = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];
/** A Monday. */
const someMonday = Date.UTC(2027, 0, 11, 12);
const millisecondsADay = 86_400_000;

/**
 * '2027-01-11' as '11.01.2027' in every language: so it stands on every German paper, and no name of a month can be
 * taken for one of another calendar ('ጥሪ' begins on the 1st in one and on the 9th of January in the other).
 */
export function dayInFigures(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return year && month && day ? `${day}.${month}.${year}` : date;
}

/** The weekday of a date by its name. */
export function weekday(language: CatalogueLanguage, date: string, length: 'long' | 'short' = 'long'): string {
  return weekdayOfInstant(language, Date.parse(`${date.slice(0, 10)}T12:00:00Z`), length);
}

/** The name of a day that comes every week: 'tue' as 'Dienstag'. */
export function weekdayNamed(language: CatalogueLanguage, code: string): string {
  return weekdayOfInstant(language, someMonday + weekdayCodes.indexOf(code) * millisecondsADay, 'long');
}

/** An instant as the clock in Germany shows it: '21.11.2026, 09:05'. */
export function momentInFigures(instant: string): string {
  const options = { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' } as const;
  const parts = new Intl.DateTimeFormat('en-GB', options).formatToParts(new Date(instant));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('day')}.${of('month')}.${of('year')}, ${of('hour')}:${of('minute')}`;
}

/** The name of a language by its BCP 47 tag; the tag where nobody has a name for it. */
export function languageName(language: CatalogueLanguage, tag: string): string {
  try {
    return new Intl.DisplayNames(languageFacts(language).tag, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Euro amounts with Latin figures, as they stand on a German bill. */
export function euros(language: CatalogueLanguage, cents: number): string {
  const { tag } = languageFacts(language);
  const options = { style: 'currency', currency: 'EUR', numberingSystem: 'latn' } as const;
  return new Intl.NumberFormat(tag, options).format(cents / 100);
}

export interface TimesOfDays {
  /** Days in the reader's language: 'Monday–Friday'. */
  readonly days: string;
  /** Clock times, always written from left to right: '09:00–12:15'. */
  readonly hours: string;
}

/** The registry's timetable ('Mo–Fr 09:00–12:15; Sa 10:00–13:00') in the reader's language; what is no timetable stays. */
export function timesOfDays(language: CatalogueLanguage, times: string): TimesOfDays[] {
  return times
    .split('; ')
    .filter(Boolean)
    .map((part) => {
      const [, days, hours] = /^(.*\S) (\d\d:\d\d–\d\d:\d\d)$/.exec(part) ?? [];
      return days && hours ? { days: daysIn(language, days), hours } : { days: part, hours: '' };
    });
}

function daysIn(language: CatalogueLanguage, days: string): string {
  return days.replaceAll(/\b(Mo|Di|Mi|Do|Fr|Sa|So)\b/g, (name) => {
    const position = germanWeekdays.indexOf(name);
    return weekdayOfInstant(language, someMonday + position * millisecondsADay, lengthIn(language));
  });
}

/** Short names of days are usual in European languages only; elsewhere they are single letters or unknown. */
function lengthIn(language: CatalogueLanguage): 'long' | 'short' {
  return language === 'ar' || language === 'fa' || language === 'ti' ? 'long' : 'short';
}

function weekdayOfInstant(language: CatalogueLanguage, instant: number, length: 'long' | 'short'): string {
  if (Number.isNaN(instant)) return '';
  const { tag } = languageFacts(language);
  return new Intl.DateTimeFormat(tag, { weekday: length, timeZone: 'UTC' }).format(instant);
}
