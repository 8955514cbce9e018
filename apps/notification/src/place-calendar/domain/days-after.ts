/** Both absent in what was kept before they were. */
export interface LaterDays {
  readonly endsOn?: string;
  /** After the first day, in order; empty for a course of one piece. */
  readonly sections?: readonly { readonly startsOn: string; readonly level?: string }[];
}

const words = {
  de: { section: 'Abschnitt', ends: 'Kursende' },
  en: { section: 'Section', ends: 'Course ends' },
} as const;

/** What comes after the first day, one a line: 'Abschnitt A1.2: 25. Januar 2027'. */
export function daysAfter({ endsOn, sections = [] }: LaterDays, language: 'de' | 'en'): readonly string[] {
  const { section, ends } = words[language];
  return [
    ...sections.map(
      ({ startsOn, level }) => `${[section, level].filter(Boolean).join(' ')}: ${longDay(startsOn, language)}`,
    ),
    ...(endsOn ? [`${ends}: ${longDay(endsOn, language)}`] : []),
  ];
}

/** '25. Januar 2027' */
export function longDay(day: string, language: 'de' | 'en'): string {
  return format[language].format(new Date(`${day}T00:00:00Z`));
}

const format = {
  de: new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
} as const;
