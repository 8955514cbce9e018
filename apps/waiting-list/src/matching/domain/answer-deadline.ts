import type { Day } from '@app/allocation';
import { addDays, type CalendarDate, calendarDateOf, fromDayNumber } from '@app/kernel';

/**
 * Until when an offer made at `now` may be answered: 23:59:59 in Berlin on the last of `workingDays` working days after
 * the day of the offer, or on an earlier working day when the entry window closes sooner. Everybody gets one whole
 * working day; where the window leaves none, nothing is offered (undefined).
 */
export function answerDeadline(
  now: Date,
  closesOn: Day,
  workingDays: number,
  isWorkingDay: (day: CalendarDate) => boolean,
): Date | undefined {
  const closing = fromDayNumber(closesOn);
  let last: CalendarDate | undefined;
  let counted = 0;
  for (let day = addDays(calendarDateOf(now), 1); day <= closing && counted < Math.max(1, workingDays); ) {
    if (isWorkingDay(day)) {
      last = day;
      counted += 1;
    }
    day = addDays(day, 1);
  }
  return last && endOfDay(last);
}

/** The last second of a day in Berlin: in winter one hour ahead of UTC, in summer two. */
export function endOfDay(day: CalendarDate): Date {
  const winter = new Date(`${day}T23:59:59+01:00`);
  return calendarDateOf(winter) === day ? winter : new Date(winter.getTime() - 3_600_000);
}
