import { addDays, type CalendarDate, calendarDateOf, weekdayOf } from '@app/kernel';
import type { IsHoliday } from './cadence.js';
import { instantOf } from './slots.js';

const minute = 60_000;
/** How long news waits for more of its kind, how long a reader is left alone after a mail, and how many they get a day. */
const gatherMinutes = 3;
const restMinutes = 15;
const mostPerDay = 6;

/** Local times between which nobody is disturbed. */
const quietFrom = '20:00';
const quietUntil = '06:00';
/** As the kernel counts, Monday is 0. */
const saturday = 5;

/** What became of the reader's immediate mails. */
export interface MailsSoFar {
  readonly today: number;
  readonly lastAt: Date | null;
}

/** False between 20:00 and 06:00, and on days on which most offices are closed unless the reader wants it so. */
export function mayDisturb(at: Date, onFreeDays: boolean, isHoliday: IsHoliday): boolean {
  const day = calendarDateOf(at);
  if (!onFreeDays && (weekdayOf(day) >= saturday || isHoliday(day))) return false;
  return instantOf(day, quietUntil) <= at && at < instantOf(day, quietFrom);
}

/** True when the oldest of what is urgent has waited for company, and the reader has had rest. A full day leaves the rest to the digest. */
export function isRipe(oldestAt: Date, { today, lastAt }: MailsSoFar, at: Date): boolean {
  const waited = at.getTime() - oldestAt.getTime() >= gatherMinutes * minute;
  const rested = lastAt === null || at.getTime() - lastAt.getTime() >= restMinutes * minute;
  return waited && rested && today < mostPerDay;
}

/** The local day of `at` as the two instants between which it lies. Midnight may be off by the hour the clocks are changed by: nobody is mailed there. */
export function dayAround(at: Date): { readonly day: CalendarDate; readonly from: Date; readonly until: Date } {
  const day = calendarDateOf(at);
  return { day, from: instantOf(day, '00:00'), until: instantOf(addDays(day, 1), '00:00') };
}
