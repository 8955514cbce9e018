import { addDays, type CalendarDate, everySlot, type SlotSet, weekdayOf, weekdays } from '@app/kernel';
import { slotsOf, type WeeklyTime } from './timetable.js';

/** First and last day, both included. */
export interface Period {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** The calendar weeks a course takes, Monday to Sunday: whoever begins later in the same week collides as well. */
export function weeksOf({ startsOn, endsOn }: Period): Period {
  return { startsOn: addDays(startsOn, -weekdayOf(startsOn)), endsOn: addDays(endsOn, 6 - weekdayOf(endsOn)) };
}

const aMonday = '2027-01-04' as CalendarDate;

/** The slots that weekly hours take; every slot when none are known yet. */
export function slotsTaken(weeklyTimes: readonly WeeklyTime[]): SlotSet {
  if (weeklyTimes.length === 0) return everySlot;
  return slotsOf(
    weeklyTimes.map(({ weekday, from, to }) => ({ on: addDays(aMonday, weekdays.indexOf(weekday)), from, to })),
  );
}
