import { type CatalogueLanguage, catalogueTexts, dayInFigures, languageName } from '@app/catalogue-texts';
import type { CatalogueCourseStartView } from '@app/contracts';
import { v5 } from 'uuid';
import type { TimetableEntry } from '../../course-start/show-timetable/show-timetable.query.js';
import type { CalendarEvent } from './domain/calendar.js';

/** Who reads a calendar, and where the pages of the catalogue are. */
export interface Readers {
  readonly language: CatalogueLanguage;
  /** Address of a course start's page; undefined when nobody told us where people read. */
  readonly pageOf: (id: string) => string | undefined;
  /** How everybody may reach a provider; undefined when it shows nothing. */
  readonly contactOf: (providerId: string) => string | undefined;
}

/** Every session of a course start as an event of its own; those taken back and those of a cancelled course stay. */
export function sessionEvents(
  view: CatalogueCourseStartView,
  timetable: readonly TimetableEntry[],
  readers: Readers,
): CalendarEvent[] {
  return timetable.map(({ number, on, from, to, gone }) => ({
    ...about(view, readers),
    uid: `urn:uuid:${v5(`session ${number}`, view.id)}`,
    on,
    time: { from, to },
    cancelled: gone === true || view.status === 'cancelled',
  }));
}

/** The beginning of a course start: for those who follow many. */
export function startEvent(view: CatalogueCourseStartView, readers: Readers): CalendarEvent {
  const { firstSession: first } = view;
  return {
    ...about(view, readers),
    uid: `urn:uuid:${view.id}`,
    on: first?.on ?? view.startsOn,
    ...(first && { time: { from: first.from, to: first.to } }),
    cancelled: view.status === 'cancelled',
  };
}

function about(view: CatalogueCourseStartView, { language, pageOf, contactOf }: Readers) {
  const { courseTypes } = catalogueTexts(language);
  const location = locationOf(view);
  const url = pageOf(view.id);
  const contact = contactOf(view.provider.id);
  return {
    sequence: view.version - 1,
    changedAt: view.updatedAt,
    summary: view.title,
    description: describe(view, language),
    ...(location !== '' && { location }),
    ...(contact !== undefined && { contact: [view.provider.name, contact].join(', ') }),
    ...(url !== undefined && { url }),
    categories: [courseTypes[view.courseType], ...view.entryLevels],
  };
}

/** One fact a line, in the words of the public pages. */
export function describe(view: CatalogueCourseStartView, language: CatalogueLanguage): string {
  const { course, status, courseTypes, formats, listIs } = catalogueTexts(language);
  const yesOrNo = (fact: boolean) => (fact ? course.yes : course.no);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [course.type, courseTypes[view.courseType]],
    [course.level, view.sectionEntry?.level ?? view.entryLevels.join(', ')],
    [course.begins, dayInFigures(view.startsOn)],
    [course.previously, view.previouslyStartsOn && dayInFigures(view.previouslyStartsOn)],
    [course.ends, dayInFigures(view.endsOn)],
    [course.times, view.times],
    [course.format, formats[view.format]],
    [course.place, locationOf(view)],
    [course.deadline, dayInFigures(view.sectionEntry?.entryClosesOn ?? view.entryClosesOn)],
    [course.supportLanguages, view.supportLanguages?.map((tag) => languageName(language, tag)).join(', ')],
    [course.childcare, yesOrNo(view.childcare)],
    [course.accessible, yesOrNo(view.accessible)],
    [course.provider, view.provider.name],
    [course.number, view.externalId],
  ];
  const lines = facts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  return [status[view.status], ...lines, listIs].join('\n');
}

export function locationOf({ venue }: CatalogueCourseStartView): string {
  const town = [venue?.postalCode, venue?.place].filter(Boolean).join(' ');
  return [venue?.name, venue?.street, town].filter(Boolean).join(', ');
}
