import {
  type CalendarDate,
  dayNumber,
  type FieldProblem,
  isCalendarDate,
  isLevel,
  RuleViolation,
  saysNothing,
} from '@app/kernel';
import { chainProblems } from './chain.js';
import type { Content } from './course-start.js';
import { derive } from './derive.js';
import { extraUnitsProblems } from './extra-units.js';
import { sectionProblems } from './section.js';
import { inOrder, sessionProblems } from './session.js';
import { supportLanguageProblems } from './support-languages.js';

const mostParticipants = 500;
const longestTitle = 300;
const mostSessions = 1_000;
const longestDays = 3 * 366;

/** Content without contradictions, its sessions in order of time. Otherwise refuses, naming every field at once. */
export function checked(content: Content): Content {
  refuseAll(contentProblems(content));
  return { ...content, sessions: inOrder(content.sessions) };
}

/** Refuses a course start that somebody announces by hand though it is too late for that. */
export function checkTimely(content: Content, today: CalendarDate): void {
  if (content.startsOn < today)
    refuseAll([
      problem('startsOn', 'course-start.in-the-past', 'A course start is published before the course begins.'),
    ]);
  if (derive(content).entryClosesOn < today)
    refuseAll([
      problem(
        'registrationDeadline',
        'course-start.entry-closed',
        'Nobody could register any more: the deadline is over.',
      ),
    ]);
}

/** What contradicts what; empty when all is well. */
export function contentProblems(content: Content): FieldProblem[] {
  const problems = [...textProblems(content), ...dayProblems(content), ...capacityProblems(content)];
  const sessions = content.sessions.slice(0, mostSessions).flatMap((session, position) => {
    return sessionProblems(session, `/sessions/${position}`);
  });
  const dated = problems.length === 0 && sessions.length === 0;
  const more = [...chainProblems(content), ...supportLanguageProblems(content)];
  return [...problems, ...sessions, ...more, ...(dated ? periodProblems(content) : [])];
}

function textProblems({ title, entryLevels, format, venue }: Content): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (saysNothing(title)) problems.push(problem('title', 'title.missing', 'A course start has a title.'));
  if (title.length > longestTitle) problems.push(problem('title', 'title.too-long', 'The title is too long.'));
  if (entryLevels.length === 0)
    problems.push(problem('entryLevels', 'level.missing', 'It must be known what level the course begins with.'));
  entryLevels.forEach((level, position) => {
    if (!isLevel(level)) problems.push(problem(`entryLevels/${position}`, 'level.unknown', 'This level is not known.'));
  });
  if (format !== 'online' && !venue?.municipality)
    problems.push(
      problem('venue', 'venue.missing', 'A course that is not online has a place in a known municipality.'),
    );
  return problems;
}

function dayProblems(content: Content): FieldProblem[] {
  const fields = ['startsOn', 'endsOn', 'registrationDeadline', 'decidesOn'] as const;
  const malformed = fields
    .filter((field) => content[field] !== undefined && !isCalendarDate(content[field]))
    .map((field) => problem(field, 'calendar-date.malformed', 'This day is not on the calendar.'));
  if (malformed.length > 0) return malformed;

  const { startsOn, endsOn, registrationDeadline, decidesOn } = content;
  const problems: FieldProblem[] = [];
  if (endsOn < startsOn)
    problems.push(problem('endsOn', 'course-start.ends-before-it-begins', 'The course ends before it begins.'));
  if (dayNumber(endsOn) - dayNumber(startsOn) > longestDays)
    problems.push(problem('endsOn', 'course-start.too-long', 'A course lasts three years at the most.'));
  if (registrationDeadline && registrationDeadline > endsOn)
    problems.push(
      problem('registrationDeadline', 'deadline.after-end', 'The deadline lies after the end of the course.'),
    );
  if (decidesOn && decidesOn > startsOn)
    problems.push(problem('decidesOn', 'decision.after-start', 'Whether the course runs is decided before it begins.'));
  return problems;
}

function capacityProblems(content: Content): FieldProblem[] {
  const { maxParticipants: max, minParticipants: min, registeredElsewhere, priceCents } = content;
  const problems: FieldProblem[] = [];
  if (!isCount(max, 1, mostParticipants))
    problems.push(
      problem('maxParticipants', 'capacity.impossible', `The maximum is a whole number, 1 to ${mostParticipants}.`),
    );
  if (!isCount(min, 0, mostParticipants))
    problems.push(
      problem('minParticipants', 'capacity.impossible', `The minimum is a whole number, 0 to ${mostParticipants}.`),
    );
  else if (isCount(max, 1, mostParticipants) && min > max)
    problems.push(problem('minParticipants', 'capacity.min-above-max', 'The minimum is above the maximum.'));
  if (!isCount(registeredElsewhere, 0, 10_000))
    problems.push(
      problem('registeredElsewhere', 'capacity.impossible', 'Registrations are a whole number, 0 or more.'),
    );
  if (priceCents !== undefined && !isCount(priceCents, 0, 10_000_000))
    problems.push(problem('priceCents', 'price.impossible', 'The price is a whole number of cents, 0 or more.'));
  return problems;
}

function periodProblems(content: Content): FieldProblem[] {
  const { sessions, startsOn, endsOn } = content;
  if (sessions.length === 0)
    return [problem('sessions', 'sessions.missing', 'Not one session lies between the first and the last day.')];
  if (sessions.length > mostSessions)
    return [problem('sessions', 'sessions.too-many', `More than ${mostSessions} sessions.`)];
  const outside = sessions.flatMap(({ on }, position) =>
    on < startsOn || on > endsOn
      ? [problem(`sessions/${position}/on`, 'session.outside-the-course', 'The session lies outside the course.')]
      : [],
  );
  return [...outside, ...sectionProblems(content), ...extraUnitsProblems(content)];
}

function isCount(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function problem(field: string, code: string, detail: string): FieldProblem {
  return { pointer: `/${field}`, code, detail };
}

function refuseAll(problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (first) throw new RuleViolation(first.code, first.detail, problems);
}
