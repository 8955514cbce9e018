import { addDays, type CalendarDate, type FieldProblem, isCalendarDate, weekdayOf } from '@app/kernel';

/** One dated lesson: 'HH:MM' on the clocks of the place, never over midnight. */
export interface Session {
  readonly on: CalendarDate;
  readonly from: string;
  readonly to: string;
}

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Whole units in one session; a break is part of the session, so an odd rest is dropped. */
export function unitsOf({ from, to }: Session, unitMinutes: number): number {
  return Math.floor((minutesOf(to) - minutesOf(from)) / unitMinutes);
}

/** What is wrong with one session, if anything. `pointer` is where it stands in the request. */
export function sessionProblems(session: Session, pointer: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const refuse = (field: string, code: string, detail: string) =>
    problems.push({ pointer: `${pointer}/${field}`, code, detail });

  const dated = isCalendarDate(session.on);
  if (!dated) refuse('on', 'calendar-date.malformed', 'This day is not on the calendar.');
  for (const field of ['from', 'to'] as const) {
    if (!clockTime.test(session[field]))
      refuse(field, 'time.malformed', 'A time is written HH:MM, from 00:00 to 23:59.');
    else if (dated && clockChangesDuring(session.on, session[field]))
      refuse(
        field,
        'time.clock-change',
        'In this hour of this day the clocks change: the time is missing or comes twice.',
      );
  }
  if (problems.length === 0 && session.to <= session.from)
    refuse('to', 'session.ends-before-it-begins', 'A session ends after it begins, on the same day.');
  return problems;
}

/** 02:00–02:59 on the last Sunday of March does not exist, on that of October it comes twice (Directive 2000/84/EC). */
function clockChangesDuring(day: CalendarDate, time: string): boolean {
  if (!time.startsWith('02:')) return false;
  const month = day.slice(5, 7);
  const lastSunday = weekdayOf(day) === 6 && addDays(day, 7).slice(5, 7) !== month;
  return lastSunday && (month === '03' || month === '10');
}

export function inOrder(sessions: readonly Session[]): readonly Session[] {
  const before = (a: Session, b: Session) => a.on < b.on || (a.on === b.on && a.from <= b.from);
  const ordered = sessions.every((session, i) => i === 0 || before(sessions[i - 1] ?? session, session));
  return ordered ? sessions : [...sessions].sort((a, b) => (before(a, b) ? -1 : 1));
}
