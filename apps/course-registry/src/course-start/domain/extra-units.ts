import { addDays, type CalendarDate, type FieldProblem, isCalendarDate, saysNothing, type weekdays } from '@app/kernel';
import { sessionProblems } from './session.js';

/** Units that others give inside a course: a sports club's four lessons, an advice centre's visit. */
export interface ExtraUnits {
  /** An organisation; who of it comes is nobody's business here. */
  readonly givenBy: string;
  readonly topic: string;
  readonly units: number;
  /** On one day, or every week on one weekday, or when it suits. */
  readonly on?: CalendarDate;
  readonly weekday?: (typeof weekdays)[number];
  readonly from?: string;
  readonly to?: string;
}

interface Enriched {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly extraUnits?: readonly ExtraUnits[];
}

const most = 20;
const mostUnits = 200;
const longest = 200;
const anyDay = '2027-01-04' as CalendarDate;

/** Salutations, mail addresses and telephone numbers belong to people. */
const person = /(^|[\s,;(])(herrn?|frau|mr|mrs|ms)\.?\s|@|(\+|00?)\d[\d\s/()-]{5,}/i;

export function extraUnitsProblems({ extraUnits = [], startsOn, endsOn }: Enriched): FieldProblem[] {
  if (extraUnits.length > most)
    return [{ pointer: '/extraUnits', code: 'extra-units.too-many', detail: `More than ${most} extra units.` }];
  return extraUnits.flatMap((extra, position) => {
    const problems: FieldProblem[] = [];
    const refuse = (field: string, code: string, detail: string) =>
      problems.push({ pointer: `/extraUnits/${position}/${field}`, code, detail });

    for (const field of ['givenBy', 'topic'] as const) {
      const text = extra[field].trim();
      if (saysNothing(text)) refuse(field, 'text.missing', 'This is to be said in a few words.');
      else if (text.length > longest) refuse(field, 'text.too-long', `More than ${longest} characters.`);
      else if (person.test(text))
        refuse(
          field,
          'extra-units.names-a-person',
          'An organisation is named here, not a person, and no way to reach one.',
        );
    }
    if (!(Number.isInteger(extra.units) && extra.units >= 1 && extra.units <= mostUnits))
      refuse('units', 'units.impossible', `Units are a whole number, 1 to ${mostUnits}.`);
    if (extra.on !== undefined && extra.weekday !== undefined)
      refuse('weekday', 'extra-units.day-twice', 'They are given on one day or every week, not both.');
    if (extra.on !== undefined) {
      if (!isCalendarDate(extra.on)) refuse('on', 'calendar-date.malformed', 'This day is not on the calendar.');
      else if (extra.on < startsOn || extra.on > endsOn)
        refuse('on', 'extra-units.outside-the-course', 'The day lies outside the course.');
    }
    return [...problems, ...timeProblems(extra, `/extraUnits/${position}`)];
  });
}

/** Those on a day of their own, some days later. */
export function extraUnitsShifted(extraUnits: readonly ExtraUnits[], days: number): ExtraUnits[] {
  return extraUnits.map((extra) => ({ ...extra, ...(extra.on && { on: addDays(extra.on, days) }) }));
}

function timeProblems({ from, to }: ExtraUnits, pointer: string): FieldProblem[] {
  if (from === undefined && to === undefined) return [];
  if (from !== undefined && to !== undefined) return sessionProblems({ on: anyDay, from, to }, pointer);
  const missing = from === undefined ? 'from' : 'to';
  return [{ pointer: `${pointer}/${missing}`, code: 'time.missing', detail: 'A time has a begin and an end.' }];
}
