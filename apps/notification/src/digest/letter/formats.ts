import type { Language } from './language.js';

const locale = { de: 'de-DE', en: 'en-GB' } as const;
const timeZone = 'Europe/Berlin';

/** 'Mo., 07.12.2026' for a calendar date. */
export function dayText(day: string, language: Language): string {
  return dayFormat[language].format(new Date(`${day}T12:00:00Z`));
}

/** 'Do., 26.11.2026, 23:59' for an instant, as clocks in Germany show it. */
export function instantText(instant: Date, language: Language): string {
  return instantFormat[language].format(instant);
}

/** One line of text: no line breaks, no control characters, so that nothing in a title can pretend to be ours. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

const each = <T>(make: (language: Language) => T): Readonly<Record<Language, T>> => ({
  de: make('de'),
  en: make('en'),
});

/** English readers differ about 07/12; they get the month's name. */
const day = each(
  (language) =>
    ({
      timeZone,
      weekday: 'short',
      day: language === 'de' ? '2-digit' : 'numeric',
      month: language === 'de' ? '2-digit' : 'short',
      year: 'numeric',
    }) as const,
);
const dayFormat = each((language) => new Intl.DateTimeFormat(locale[language], day[language]));
const instantFormat = each(
  (language) =>
    new Intl.DateTimeFormat(locale[language], {
      ...day[language],
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);
