import { addDays, type CalendarDate } from '@app/kernel';
import type { LegalClock } from './legal-clock.js';

/** Looked at no later than this, though nothing is known to turn before. */
const atTheLatestAfterDays = 31;

/** The next day on which one of these limits comes near, or has passed; as long as nobody changes what they depend on. */
export function nextLook(clocks: readonly LegalClock[], today: CalendarDate): CalendarDate {
  const turning = clocks.flatMap(({ approachesOn, dueOn }) => [approachesOn, addDays(dueOn, 1)]);
  return turning
    .filter((day) => day > today)
    .reduce((soonest, day) => (day < soonest ? day : soonest), addDays(today, atTheLatestAfterDays));
}
