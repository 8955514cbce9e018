import { type DigestWeekday, digestWeekdays } from '@app/contracts';
import { addDays, type CalendarDate, weekdayOf } from '@app/kernel';

export type IsHoliday = (day: CalendarDate) => boolean;

/** When on a day, and on which days; every working day when none is named. */
export interface Cadence {
  /** Local time, 'HH:MM' between 05:00 and 22:00. */
  readonly slot: string;
  readonly weekdays: readonly DigestWeekday[];
}

/** As the kernel counts, Monday is 0. */
const sunday = 6;

/** Monday to Saturday, except public holidays: newcomers' offices read mail on Saturdays, deadlines run through them. */
export function isWorkingDay(day: CalendarDate, isHoliday: IsHoliday): boolean {
  return weekdayOf(day) !== sunday && !isHoliday(day);
}

/** A chosen weekday; or the first working day after chosen ones that were public holidays, so that no week goes untold. */
export function isDigestDay({ weekdays }: Cadence, day: CalendarDate, isHoliday: IsHoliday): boolean {
  if (!isWorkingDay(day, isHoliday)) return false;
  if (weekdays.length === 0 || chosen(weekdays, day)) return true;
  for (let before = addDays(day, -1); !isWorkingDay(before, isHoliday); before = addDays(before, -1)) {
    if (chosen(weekdays, before)) return true;
  }
  return false;
}

function chosen(weekdays: readonly DigestWeekday[], day: CalendarDate): boolean {
  const name = digestWeekdays[weekdayOf(day)];
  return name !== undefined && weekdays.includes(name);
}
