import {
  addDays,
  type CalendarDate,
  dayNumber,
  type FieldProblem,
  isCalendarDate,
  isLevel,
  type Level,
} from '@app/kernel';
import { type Session, unitsOf } from './session.js';

/** A part of a course with days of its own (Kursabschnitt, module). */
export interface Section {
  readonly title?: string;
  /** What is taught in it. */
  readonly level?: Level;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** As the provider counts them; what the sessions add up to when it does not say. */
  readonly units?: number;
}

/** The provider has reported that a section, counted from 1, has begun. */
export interface StartedSection {
  readonly number: number;
  readonly on: CalendarDate;
}

/** A section with what follows from the sessions that lie in it. */
export interface DatedSection extends Section {
  readonly number: number;
  readonly units: number;
  /** What its sessions add up to. */
  readonly unitsInSessions: number;
  readonly sessionCount: number;
  /** Last day on which beginning counts as on time: within the first 25 units of the section, AbrRL § 1(4). */
  readonly lateEntryUntil: CalendarDate;
}

/** What a course says that its sections must fit into. */
interface Divided {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly sessions: readonly Session[];
  readonly sections?: readonly Section[];
}

const mostSections = 20;
const mostUnits = 1_500;
const longestTitle = 200;

export function datedSections(content: Divided, unitMinutes: number, lateEntryUnits: number): readonly DatedSection[] {
  return (content.sections ?? []).map((section, position) => {
    const sessions = content.sessions.filter(({ on }) => on >= section.startsOn && on <= section.endsOn);
    const taught = sessions.reduce((sum, session) => sum + unitsOf(session, unitMinutes), 0);
    return {
      ...section,
      number: position + 1,
      units: section.units ?? taught,
      unitsInSessions: taught,
      sessionCount: sessions.length,
      lateEntryUntil: lateEntryDay(sessions, section.startsOn, unitMinutes, lateEntryUnits),
    };
  });
}

/** The day of the last session before which fewer than `lateEntryUnits` have been taught. */
export function lateEntryDay(
  sessions: readonly Session[],
  startsOn: CalendarDate,
  unitMinutes: number,
  lateEntryUnits: number,
): CalendarDate {
  let taught = 0;
  let day = startsOn;
  for (const session of sessions) {
    if (taught >= lateEntryUnits) break;
    day = session.on;
    taught += unitsOf(session, unitMinutes);
  }
  return day;
}

/** The same sections some days later. */
export function sectionsShifted(sections: readonly Section[], days: number): Section[] {
  return sections.map((section) => ({
    ...section,
    startsOn: addDays(section.startsOn, days),
    endsOn: addDays(section.endsOn, days),
  }));
}

/** What contradicts what among the sections of a course whose own days are in order. */
export function sectionProblems({ sections = [], startsOn, endsOn }: Divided): FieldProblem[] {
  if (sections.length > mostSections)
    return [{ pointer: '/sections', code: 'sections.too-many', detail: `More than ${mostSections} sections.` }];
  return sections.flatMap((section, position) => {
    const problem = (field: string, code: string, detail: string): FieldProblem => ({
      pointer: `/sections/${position}/${field}`,
      code,
      detail,
    });
    const malformed = (['startsOn', 'endsOn'] as const).filter((field) => !isCalendarDate(section[field]));
    if (malformed.length > 0)
      return malformed.map((field) => problem(field, 'calendar-date.malformed', 'This day is not on the calendar.'));
    const before = sections[position - 1];
    const problems: FieldProblem[] = [];
    if (section.endsOn < section.startsOn)
      problems.push(problem('endsOn', 'section.ends-before-it-begins', 'The section ends before it begins.'));
    if (section.startsOn < startsOn) problems.push(problem('startsOn', ...outside));
    if (section.endsOn > endsOn) problems.push(problem('endsOn', ...outside));
    if (before && isCalendarDate(before.endsOn) && section.startsOn <= before.endsOn)
      problems.push(
        problem('startsOn', 'section.overlaps', 'A section begins after the last day of the one before it.'),
      );
    if (section.level !== undefined && !isLevel(section.level))
      problems.push(problem('level', 'level.unknown', 'This level is not known.'));
    if (section.title !== undefined && section.title.length > longestTitle)
      problems.push(problem('title', 'title.too-long', 'The title is too long.'));
    if (
      section.units !== undefined &&
      !(Number.isInteger(section.units) && section.units >= 1 && section.units <= mostUnits)
    )
      problems.push(problem('units', 'units.impossible', `Units are a whole number, 1 to ${mostUnits}.`));
    return problems;
  });
}

const outside = ['section.outside-the-course', 'The section lies outside the course.'] as const;

/** Days between the end of one course and the begin of the next; negative when they overlap. */
export function daysBetween(endsOn: CalendarDate, startsOn: CalendarDate): number {
  return dayNumber(startsOn) - dayNumber(endsOn);
}
