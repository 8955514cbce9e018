import { addDays, type CalendarDate, calendarDateOf, weekdayOf } from '@app/kernel';

const timeZone = 'Europe/Berlin';
const hour = 3_600_000;
/** A slot missed by more than this is not made up for: its news waits for the next one. */
const tolerance = 6 * hour;
const sunday = 6;

export type IsHoliday = (day: CalendarDate) => boolean;

/** A digest that should exist: its key is the local day, so there is one a day whatever the clocks do. */
export interface DueSlot {
  readonly periodKey: CalendarDate;
  readonly at: Date;
}

/** The slot of today when it has come, was missed by no more than six hours, and today is a working day. */
export function dueSlot(slot: string, now: Date, isHoliday: IsHoliday): DueSlot | undefined {
  const day = calendarDateOf(now);
  if (!isWorkingDay(day, isHoliday)) return undefined;
  const at = instantOf(day, slot);
  const late = now.getTime() - at.getTime();
  return late >= 0 && late <= tolerance ? { periodKey: day, at } : undefined;
}

/** When the next digest is due after `now`. */
export function nextSlot(slot: string, now: Date, isHoliday: IsHoliday): Date {
  let day = calendarDateOf(now);
  while (!isWorkingDay(day, isHoliday) || instantOf(day, slot) <= now) day = addDays(day, 1);
  return instantOf(day, slot);
}

/** Monday to Saturday, except public holidays: newcomers' offices read mail on Saturdays, deadlines run through them. */
export function isWorkingDay(day: CalendarDate, isHoliday: IsHoliday): boolean {
  return weekdayOf(day) !== sunday && !isHoliday(day);
}

/**
 * The instant at which clocks in Germany show `slot` on `day`. Slots lie between 05:00 and 22:00, where every time exists
 * exactly once on every day.
 */
export function instantOf(day: CalendarDate, slot: string): Date {
  const asIfUtc = new Date(`${day}T${slot}:00Z`);
  return new Date(asIfUtc.getTime() - offsetAt(new Date(`${day}T12:00:00Z`)));
}

/** Milliseconds local time is ahead of UTC. Clocks change before 03:00, so noon speaks for all slots of its day. */
function offsetAt(moment: Date): number {
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour: h = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, h, minute, second) - moment.getTime();
}

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
});
