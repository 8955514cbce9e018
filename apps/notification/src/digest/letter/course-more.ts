import { type CourseStartFacts, sectionOf } from '@app/contracts';
import type { CalendarDate } from '@app/kernel';
import type { CourseNow } from '../domain/news.js';
import { inSightOf } from '../domain/outlook-lines.js';
import { dayText } from './formats.js';
import type { Language } from './language.js';

interface MoreTexts {
  readonly upTo: (level: string) => string;
  readonly units: (units: number) => string;
  readonly accessible: string;
  readonly inSight: (people: number, least: number) => string;
  readonly open: (people: number, least: number, decided: string | undefined) => string;
  readonly limitOf: (reference: string | undefined, due: string, missed: boolean) => string;
  readonly moreLimits: string;
  readonly afterwards: string;
  readonly waitAgain: string;
}

/** What a line says beyond the dates and places: where a course leads, how long it is, whether it takes place. */
export const moreTexts: Readonly<Record<Language, MoreTexts>> = {
  de: {
    upTo: (level) => `bis ${level}`,
    units: (units) => `${units}\u00a0UE`,
    accessible: 'barrierefrei',
    inSight: (people, least) => `Mindestzahl in Aussicht (${people}, nötig ${least})`,
    open: (people, least, decided) =>
      `noch offen: ${people} von mindestens ${least}${decided ? `, Entscheidung am ${decided}` : ''}`,
    limitOf: (reference, due, missed) =>
      [reference, missed ? `abgelaufen am ${due}` : `bis ${due}`].filter(Boolean).join(', '),
    moreLimits: 'Weitere Fristen',
    afterwards: 'Wie weiter',
    waitAgain:
      'Der Platz entfällt. Wer ihn verliert, steht wieder auf der Warteliste, mit altem Wartedatum und weiter vorn; neu einzutragen ist nichts.',
  },
  en: {
    upTo: (level) => `up to ${level}`,
    units: (units) => `${units}\u00a0units`,
    accessible: 'step-free',
    inSight: (people, least) => `minimum in sight (${people}, needed ${least})`,
    open: (people, least, decided) =>
      `still open: ${people} of at least ${least}${decided ? `, decided on ${decided}` : ''}`,
    limitOf: (reference, due, missed) =>
      [reference, missed ? `passed on ${due}` : `by ${due}`].filter(Boolean).join(', '),
    moreLimits: 'More time limits',
    afterwards: 'What happens next',
    waitAgain:
      'The place is gone. Whoever loses it is on the waiting list again, with the old date and further in front; nothing is to be entered.',
  },
};

/** The level of the last section, where it is another than one begins at. */
export function targetLevel({ entryLevels, sections = [] }: CourseStartFacts): string | undefined {
  const last = sections.map((text) => sectionOf(text).level).findLast((level) => level !== undefined);
  return last && !entryLevels.includes(last) ? last : undefined;
}

/** Whether enough people are in sight, as read on `today`; undefined for a course that runs, or needs no minimum. */
export function viabilityText(course: CourseNow, language: Language, today?: CalendarDate): string | undefined {
  const { status, minParticipants, decidesOn } = course.facts;
  if (status === 'started' || status === 'ended' || minParticipants === 0) return undefined;
  const say = moreTexts[language];
  const people = inSightOf(course);
  if (people >= minParticipants) return say.inSight(people, minParticipants);
  const ahead = today !== undefined && decidesOn >= today;
  return say.open(people, minParticipants, ahead ? dayText(decidesOn, language) : undefined);
}
