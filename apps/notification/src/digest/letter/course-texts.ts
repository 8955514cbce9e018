import type { CourseStartFacts } from '@app/contracts';
import type { CalendarDate } from '@app/kernel';
import { placeOf } from '@app/places';
import type { ChangedCourseLine, ComparedField } from '../domain/digest.js';
import type { CourseNow } from '../domain/news.js';
import { moreTexts, targetLevel, viabilityText } from './course-more.js';
import { dayText, instantText, plain } from './formats.js';
import type { Change, Fact } from './letter.js';
import type { Language, Texts } from './texts.js';

/** In which words a letter speaks: a language, what a county calls things, and the day on which it is read. */
export interface Wording {
  readonly language: Language;
  readonly say: Texts;
  /** Absent where nothing is said that a day changes. */
  readonly today?: CalendarDate;
}

export const factNames = [
  'dates',
  'place',
  'places',
  'viability',
  'entryClosesOn',
  'childcare',
  'funding',
  'provider',
  'contact',
] as const;
export type FactName = (typeof factNames)[number];

/** What the course is called, and what it is. */
export function courseName(
  facts: CourseStartFacts,
  { say, language }: Wording,
): { readonly heading: string; readonly summary: string } {
  const { title, entryLevels, courseType, intensity, format, targetGroup, units } = facts;
  const target = targetLevel(facts);
  const { upTo, units: inUnits } = moreTexts[language];
  const summary = [
    [entryLevels.map((level) => say.levels[level] ?? level).join(', '), target && upTo(say.levels[target] ?? target)]
      .filter(Boolean)
      .join(' '),
    say.courseTypes[courseType],
    say.intensity[intensity],
    units > 0 && inUnits(units),
    format === 'presence' ? undefined : say.formats[format],
    say.groups[targetGroup],
  ];
  return { heading: plain(title), summary: summary.filter(Boolean).join(' · ') };
}

/** What a case manager decides by, in the order they ask for it. */
export function courseFactLines(course: CourseNow, wording: Wording, names: readonly FactName[] = factNames): Fact[] {
  return names.flatMap((name) => {
    const value = factText(name, course, wording);
    return value ? [{ label: wording.say.labels[name] ?? name, value }] : [];
  });
}

function factText(name: FactName, course: CourseNow, { language, say, today }: Wording): string | undefined {
  const { facts, free, asOf } = course;
  switch (name) {
    case 'dates':
      return `${dayText(facts.startsOn, language)} – ${dayText(facts.endsOn, language)}; ${plain(facts.times)}`;
    case 'place':
      return [placeText(facts, say), isStepFree(facts) && moreTexts[language].accessible].filter(Boolean).join('; ');
    case 'places':
      return say.places(free, facts.maxParticipants, instantText(asOf, language));
    case 'viability':
      return viabilityText(course, language, today);
    case 'entryClosesOn':
      return dayText(facts.entryClosesOn, language);
    case 'childcare':
      return facts.childcare ? say.yes : say.no;
    case 'funding':
      return fundingText(facts, say);
    case 'provider':
      return plain(facts.providerName);
    case 'contact':
      return facts.contact && plain(facts.contact);
  }
}

export function placeText(
  { format, placeName, street, postalCode, municipality }: CourseStartFacts,
  say: Texts,
): string {
  if (format === 'online') return say.formats['online'] ?? 'online';
  const town = municipality ? placeOf(municipality)?.name : undefined;
  const house = placeName === town ? undefined : placeName;
  const parts = [house, street, [postalCode, town].filter(Boolean).join(' ')];
  return parts.flatMap((part) => (part ? [plain(part)] : [])).join(', ');
}

/** An online course has no steps, and no rooms. */
function isStepFree({ accessible, format }: CourseStartFacts): boolean {
  return accessible && format !== 'online';
}

function fundingText({ fundingPaths }: CourseStartFacts, say: Texts): string {
  return fundingPaths.map((path) => say.funding[path] ?? path).join(', ');
}

/** Old and new, in words. */
export function changes({ before, course, fields }: ChangedCourseLine, { language, say }: Wording): Change[] {
  return fields.map((field) => ({
    label: say.labels[field] ?? field,
    before: fieldText(field, before, language, say),
    now: fieldText(field, course.facts, language, say),
  }));
}

function fieldText(field: ComparedField, facts: CourseStartFacts, language: Language, say: Texts): string {
  switch (field) {
    case 'startsOn':
    case 'endsOn':
    case 'entryClosesOn':
      return dayText(facts[field], language);
    case 'times':
      return plain(facts.times);
    case 'place':
      return placeText(facts, say);
    case 'places':
      return say.seats(facts.maxParticipants);
    case 'childcare':
      return facts.childcare ? say.yes : say.no;
    case 'entryLevels':
      return facts.entryLevels.map((level) => say.levels[level] ?? level).join(', ');
    case 'fundingPaths':
      return fundingText(facts, say);
  }
}
