import {
  addDays,
  type CalendarDate,
  dayNumber,
  dayParts,
  type FieldProblem,
  fromDayNumber,
  type SlotSet,
  weekdayOf,
  weekdays,
} from '@app/kernel';
import { minutesOf, type Session, sessionProblems } from './session.js';

/** A pattern of the week: every Tuesday from 09:00 to 12:15. */
export interface WeeklyTime {
  readonly weekday: (typeof weekdays)[number];
  readonly from: string;
  readonly to: string;
}

const minutesPerHour = 60;
const noon = 12 * minutesPerHour;
const evening = 17 * minutesPerHour;
const endOfDay = 24 * minutesPerHour;

/** The dated sessions of a weekly pattern from the first to the last day, holidays left out. */
export function sessionsOf(
  weeklyTimes: readonly WeeklyTime[],
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  isHoliday: (day: CalendarDate) => boolean,
): Session[] {
  const days = Array.from({ length: Math.max(0, dayNumber(endsOn) - dayNumber(startsOn) + 1) }, (_, offset) =>
    addDays(startsOn, offset),
  );
  return days
    .filter((day) => !isHoliday(day))
    .flatMap((on) =>
      weeklyTimes
        .filter(({ weekday }) => weekdays.indexOf(weekday) === weekdayOf(on))
        .map(({ from, to }) => ({ on, from, to })),
    );
}

/** What is wrong with the hours of a weekly pattern. `pointer` is where the list stands in the request. */
export function weeklyTimeProblems(weeklyTimes: readonly WeeklyTime[], pointer: string): FieldProblem[] {
  const anyDay = '2027-01-04' as CalendarDate;
  return weeklyTimes.flatMap(({ from, to }, position) =>
    sessionProblems({ on: anyDay, from, to }, `${pointer}/${position}`),
  );
}

/** The same timetable some days later or, with a negative number, earlier. */
export function shifted(sessions: readonly Session[], days: number): Session[] {
  return sessions.map((session) => ({ ...session, on: fromDayNumber(dayNumber(session.on) + days) }));
}

/**
 * The slots of the week one must have free. A session takes the part of the day in which most of it lies, and another
 * part when more than an hour reaches into it: 09:00–13:00 is a morning course, 14:30–18:30 takes afternoon and evening.
 * Morning ends at 12:00, afternoon at 17:00. Sundays have no slot.
 */
export function slotsOf(sessions: readonly Session[]): SlotSet {
  let slots = 0;
  for (const session of sessions) {
    const day = weekdayOf(session.on);
    if (day === 6) continue;
    for (const part of partsTaken(session)) slots |= 1 << (day * dayParts.length + part);
  }
  return slots;
}

function partsTaken({ from, to }: Session): number[] {
  const bounds = [0, noon, evening, endOfDay];
  const minutes = dayParts.map((_, part) =>
    Math.max(0, Math.min(minutesOf(to), bounds[part + 1] ?? 0) - Math.max(minutesOf(from), bounds[part] ?? 0)),
  );
  const most = Math.max(...minutes);
  return [0, 1, 2].filter((part) => minutes[part] === most || (minutes[part] ?? 0) > minutesPerHour);
}
