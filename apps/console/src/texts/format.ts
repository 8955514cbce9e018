import type { Language } from './texts.js';

const locale = { de: 'de-DE', en: 'en-GB' } as const;
const timeZone = 'Europe/Berlin';

/** '2026-11-21' as people write it; empty when absent. */
export function day(language: Language, date: string | undefined): string {
  if (!date) return '';
  const parsed = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return date;
  const options = { day: '2-digit', month: language === 'de' ? '2-digit' : 'short', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale[language], { ...options, timeZone: 'UTC' }).format(parsed);
}

/** With the weekday, for days on which somebody has to be somewhere. */
export function weekdayAndDay(language: Language, date: string): string {
  const weekday = new Intl.DateTimeFormat(locale[language], { weekday: 'short', timeZone: 'UTC' });
  return `${weekday.format(new Date(`${date}T12:00:00Z`))} ${day(language, date)}`;
}

/** An instant in local time, to the minute. */
export function moment(language: Language, instant: string | undefined): string {
  if (!instant) return '';
  const parsed = new Date(instant);
  if (Number.isNaN(parsed.getTime())) return instant;
  const local = new Intl.DateTimeFormat('en-CA', { timeZone }).format(parsed);
  const time = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone }).format(parsed);
  return `${day(language, local)}, ${time}${language === 'de' ? ' Uhr' : ''}`;
}

export function month(language: Language, yearAndMonth: string): string {
  const parsed = new Date(`${yearAndMonth}-15T12:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return yearAndMonth;
  return new Intl.DateTimeFormat(locale[language], { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(parsed);
}

export function whole(language: Language, number: number | undefined): string {
  return number === undefined ? '' : new Intl.NumberFormat(locale[language]).format(number);
}

export function money(language: Language, cents: number): string {
  return new Intl.NumberFormat(locale[language], { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** Full days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** An instant for tables that machines read: local time with its offset from UTC, to the second. */
export function localInstant(instant: string): string {
  const parsed = new Date(instant);
  if (Number.isNaN(parsed.getTime())) return instant;
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(parsed);
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(parsed);
  const name = offset.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return `${parts.replace(' ', 'T')}${name.replace('GMT', '') || '+00:00'}`;
}

/** The day it is in Germany. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
}
