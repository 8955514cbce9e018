import { addDays, type CalendarDate, calendarDateOf, weekdayOf } from '@app/kernel';
import type { Cadence, IsHoliday } from './cadence.js';
import { instantOf, nextSlotOf } from './slots.js';

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
  /** One has been put together and has not left yet: whatever comes now waits for that. */
  readonly oneWaits: boolean;
}

/** Whom an immediate mail is to reach. */
export interface Disturbed extends Cadence {
  readonly onFreeDays: boolean;
  readonly quietUntil?: Date | null;
  readonly pausedUntil?: Date | null;
}

/** What becomes of an immediate mail that is to leave at this moment: it may, it may not before then, or the digest has it. */
export type Leaving = 'now' | 'with-the-digest' | { readonly notBefore: Date };

/** False between 20:00 and 06:00, and on days on which most offices are closed unless the reader wants it so. */
export function mayDisturb(at: Date, onFreeDays: boolean, isHoliday: IsHoliday): boolean {
  const day = calendarDateOf(at);
  if (!onFreeDays && (weekdayOf(day) >= saturday || isHoliday(day))) return false;
  return instantOf(day, quietUntil) <= at && at < instantOf(day, quietFrom);
}

/**
 * Some mails leave late: a server was away, or asked to come again. At night and on free days such a mail waits for the
 * first decent moment, unless the digest comes no later; during a pause it is the digest's.
 */
export function leaving(reader: Disturbed, at: Date, isHoliday: IsHoliday): Leaving {
  if (reader.pausedUntil && reader.pausedUntil > at) return 'with-the-digest';
  if (mayDisturb(at, reader.onFreeDays, isHoliday)) return 'now';
  const notBefore = nextDecentMoment(at, reader.onFreeDays, isHoliday);
  return notBefore < nextSlotOf(reader, at, isHoliday) ? { notBefore } : 'with-the-digest';
}

/** The first moment after `at`, at which somebody may not be disturbed, at which they may. */
function nextDecentMoment(at: Date, onFreeDays: boolean, isHoliday: IsHoliday): Date {
  for (let day = calendarDateOf(at); ; day = addDays(day, 1)) {
    const begin = instantOf(day, quietUntil);
    if (begin > at && mayDisturb(begin, onFreeDays, isHoliday)) return begin;
  }
}

/** True when the oldest of what is urgent has waited for company, and the reader has had rest. A full day leaves the rest to the digest. */
export function isRipe(oldestAt: Date, { today, lastAt, oneWaits }: MailsSoFar, at: Date): boolean {
  const waited = at.getTime() - oldestAt.getTime() >= gatherMinutes * minute;
  const rested = lastAt === null || at.getTime() - lastAt.getTime() >= restMinutes * minute;
  return waited && rested && !oneWaits && today < mostPerDay;
}

/** The local day of `at` as the two instants between which it lies. Midnight may be off by the hour the clocks are changed by: nobody is mailed there. */
export function dayAround(at: Date): { readonly day: CalendarDate; readonly from: Date; readonly until: Date } {
  const day = calendarDateOf(at);
  return { day, from: instantOf(day, '00:00'), until: instantOf(addDays(day, 1), '00:00') };
}
