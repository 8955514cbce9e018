import type { WeeklyTimeView } from '@app/contracts';
import { addDays, type CalendarDate, dayNumber, isCalendarDate, weekdayOf, weekdays } from '@app/kernel';
import { findMunicipality, isPublicHoliday } from '@app/places';

/** Nobody plans a course for longer; more days are a slip of the pen that the rules refuse. */
const mostDays = 4 * 366;

interface Period {
  readonly startsOn: string | undefined;
  readonly endsOn: string | undefined;
  /** Its state says which holidays there are; without one those of the whole country count. */
  readonly place: string | undefined;
}

/** The dated sessions of a pattern of the week between the first and the last day, public holidays left out. */
export function weeklySessions(weekly: readonly WeeklyTimeView[], { startsOn, endsOn, place }: Period) {
  if (!isCalendarDate(startsOn) || !isCalendarDate(endsOn)) return [];
  const days = dayNumber(endsOn) - dayNumber(startsOn) + 1;
  if (days < 1 || days > mostDays) return [];
  const found = place === undefined ? undefined : findMunicipality(place);
  const municipality = found?.kind === 'unique' ? found.place.ags : undefined;
  return Array.from({ length: days }, (_, offset) => addDays(startsOn, offset))
    .filter((day) => !isPublicHoliday(day, municipality))
    .flatMap((on) => lessonsOn(on, weekly));
}

function lessonsOn(on: CalendarDate, weekly: readonly WeeklyTimeView[]) {
  const weekday = weekdays[weekdayOf(on)];
  return weekly.filter((time) => time.weekday === weekday).map(({ from, to }) => ({ on, from, to }));
}
