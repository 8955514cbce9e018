import { type CalendarDate, isCalendarDate, type Level } from '@app/kernel';
import { kindOf, readCourseTitle, type TitleReading } from '../domain/course-title.js';
import type { Draft, NeutralRecord, Problem } from '../neutral-record.js';
import { isWhole, lackingIn } from './completion.js';
import { lackingProblem } from './lacking-problem.js';
import { levelFor } from './level-for.js';
import { type Taken, takenOf } from './places-taken.js';
import type { SourceCourse } from './source-course.js';
import { writtenProblems } from './written-problems.js';
import { cents, count, plainText } from './written-values.js';

/** Judges one record of any format: a course start, one to be completed, none at all, or one that contradicts itself. */
export function neutralRecordOf(course: SourceCourse, position: number): NeutralRecord {
  const { externalId, raw, startsOn, endsOn, fieldNames, cancelled } = course;
  const title = plainText(course.title ?? '');
  const where = {
    position,
    raw,
    ...(externalId && { externalId }),
    ...(title && { title }),
    ...(isCalendarDate(startsOn) && { startsOn }),
    ...(isCalendarDate(endsOn) && { endsOn }),
    ...(cancelled && { cancelledInFile: true as const }),
  };
  const backwards = endsBeforeItBegins(course);
  if (backwards) return { ...where, kind: 'refused', problems: [backwards] };
  const none = whyNoCourseStart(course, title);
  if (none) return { ...where, kind: 'left-out', problems: [none] };
  const problems = writtenProblems(course);
  if (!externalId || problems.length > 0) return { ...where, kind: 'refused', problems };

  const reading = readingOf(course, title);
  const taken = takenOf(course);
  const draft = draftOf(course, title, reading, taken);
  if (isWhole(draft)) return { ...where, kind: 'course', externalId, content: draft, fieldNames };
  const lacking = lackingIn(draft);
  const lackingProblems = lacking.map((part) => lackingProblem(part, course));
  return { ...where, kind: 'incomplete', externalId, draft, lacking, fieldNames, problems: lackingProblems };
}

function endsBeforeItBegins({ startsOn, endsOn, fieldNames }: SourceCourse): Problem | undefined {
  if (!isCalendarDate(startsOn) || !isCalendarDate(endsOn) || startsOn <= endsOn) return undefined;
  const field = fieldNames['endsOn'] ?? 'endsOn';
  const detail = `Der Kurs endet (${endsOn}), bevor er beginnt (${startsOn}).`;
  return { field, code: 'course-start.ends-before-it-begins', detail };
}

function whyNoCourseStart(course: SourceCourse, title: string): Problem | undefined {
  const { subject, keywords = [], fieldNames, isGerman, cancelled } = course;
  const kind = kindOf(title, subject, keywords);
  if (kind === 'not-a-german-course' && !isGerman)
    return {
      field: fieldNames['courseType'] ?? 'title',
      code: 'not-a-german-course',
      detail: 'Weder Titel noch Fachbereich nennen einen Deutschkurs.',
    };
  const field = fieldNames['title'] ?? 'title';
  if (kind === 'not-a-course')
    return { field, code: 'not-a-course', detail: 'Der Titel nennt eine Prüfung oder Beratung.' };
  if (!cancelled) return undefined;
  return {
    field: fieldNames['cancelled'] ?? 'cancelled',
    code: 'cancelled-in-file',
    detail: 'Laut Datei fällt der Kurs aus.',
  };
}

function readingOf(course: SourceCourse, title: string): TitleReading {
  const { subject, subtitle = '', courseType } = course;
  const reading = readCourseTitle(title, `${subject} ${subtitle}`, courseType);
  const { entryLevel: _, ...rest } = reading;
  const entryLevel = levelFor(course, title, reading);
  return { ...rest, ...(entryLevel && { entryLevel }) };
}

function draftOf(course: SourceCourse, title: string, reading: TitleReading, taken: Taken): Draft {
  const { courseType, track, entryLevel } = reading;
  const sessions = sessionsOf(course);
  const noticed = noticedIn(course, reading, sessions.length);
  const priceCents = cents(course.price);
  const note = plainText(
    [priceCents === undefined ? course.price : undefined, course.priceNote].filter(Boolean).join('; '),
  );
  const max = course.max === undefined ? undefined : count(course.max);
  const min = course.min === undefined ? undefined : count(course.min);
  return {
    title,
    ...(courseType && { courseType }),
    ...(track && { track }),
    entryLevels: entryLevel ? [entryLevel as Level] : [],
    format: course.format,
    targetGroup: course.targetGroup ?? 'all',
    childcare: course.childcare,
    accessible: course.accessible,
    ...(hasVenue(course) && { venue: venueOf(course) }),
    startsOn: course.startsOn as CalendarDate,
    endsOn: course.endsOn as CalendarDate,
    sessions,
    ...(course.registrationDeadline && { registrationDeadline: course.registrationDeadline as CalendarDate }),
    ...(max?.kind === 'exactly' && { maxParticipants: max.number }),
    minParticipants: min?.kind === 'exactly' ? min.number : 0,
    ...(taken.known && { registeredElsewhere: taken.number }),
    ...(priceCents !== undefined && { priceCents }),
    ...(note && { priceNote: note }),
    ...(noticed.length > 0 && { noticed }),
  };
}

/** Only when every one of them has its times: a course of which some are missing has sessions nobody knows. */
function sessionsOf({ sessions }: SourceCourse): Draft['sessions'] {
  const timed = sessions.flatMap(({ on, from, to }) =>
    on && from && to ? [{ on: on as CalendarDate, from, to }] : [],
  );
  if (timed.length < sessions.length) return [];
  return timed.sort((a, b) => (a.on + a.from < b.on + b.from ? -1 : 1));
}

function noticedIn({ sessionCount }: SourceCourse, { subjectContradicts }: TitleReading, sessions: number): string[] {
  const declared = sessionCount === undefined ? undefined : Number(sessionCount.replace(',', '.'));
  const differs = declared !== undefined && sessions > 0 && declared !== sessions;
  return [...(subjectContradicts ? ['title-says-another-track'] : []), ...(differs ? ['session-count-differs'] : [])];
}

function hasVenue({ venue, format }: SourceCourse): boolean {
  return venue.place !== undefined || (format !== 'online' && Object.values(venue).some((text) => text !== undefined));
}

function venueOf({ venue }: SourceCourse): NonNullable<Draft['venue']> {
  const texts = Object.entries(venue).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(texts.map(([field, text]) => [field, plainText(text).slice(0, 200)]));
}
