import { addDays, type CalendarDate, calendarDateOf } from '@app/kernel';
import { type Cadence, type IsHoliday, isDigestDay } from './cadence.js';

const timeZone = 'Europe/Berlin';
const hour = 3_600_000;
/** A slot missed by more than this is not made up for: its news waits for the next one. */
const tolerance = 6 * hour;

/** A digest that should exist: its key is the local day, so there is one a day whatever the clocks do. */
export interface DueSlot {
  readonly periodKey: CalendarDate;
  readonly at: Date;
}

/** The slot that has come and was missed by no more than six hours, perhaps since yesterday late, on a day for a digest. */
export function dueSlot(cadence: Cadence, now: Date, isHoliday: IsHoliday): DueSlot | undefined {
  const today = calendarDateOf(now);
  for (const day of [today, addDays(today, -1)]) {
    const at = instantOf(day, cadence.slot);
    const late = now.getTime() - at.getTime();
    if (late >= 0 && late <= tolerance && isDigestDay(cadence, day, isHoliday)) return { periodKey: day, at };
  }
  return undefined;
}

/** When the next digest is due after `now`. */
export function nextSlot(cadence: Cadence, now: Date, isHoliday: IsHoliday): Date {
  let day = calendarDateOf(now);
  while (!isDigestDay(cadence, day, isHoliday) || instantOf(day, cadence.slot) <= now) day = addDays(day, 1);
  return instantOf(day, cadence.slot);
}

/** The same for somebody who may have paused, or skipped one. */
export function nextSlotOf(
  reader: Cadence & { readonly quietUntil?: Date | null },
  now: Date,
  isHoliday: IsHoliday,
): Date {
  const quiet = reader.quietUntil?.getTime() ?? 0;
  return nextSlot(reader, new Date(Math.max(now.getTime(), quiet - 1)), isHoliday);
}

/**
 * The instant at which clocks in Germany show `slot` on `day`. Slots lie between 05:00 and 22:00, where every time exists
 * exactly once on every day.
 */
export function instantOf(day: CalendarDate, slot: string): Date {
  const ahead = offsets.get(day) ?? offsetAt(new Date(`${day}T12:00:00Z`));
  offsets.set(day, ahead);
  return new Date(Date.parse(`${day}T${slot}:00Z`) - ahead);
}

/** One entry a day: all readers are asked about at every look. */
const offsets = new Map<CalendarDate, number>();

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
