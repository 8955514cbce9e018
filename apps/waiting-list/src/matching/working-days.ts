import { type CalendarDate, weekdayOf } from '@app/kernel';
import { isPublicHoliday } from '@app/places';

/** Monday to Friday, without the public holidays of the state in which `municipality` lies; of the whole country when absent. */
export function workingDaysAt(municipality: string | undefined): (day: CalendarDate) => boolean {
  return (day) => weekdayOf(day) < 5 && !isPublicHoliday(day, municipality);
}
