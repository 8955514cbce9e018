import { fromDayNumber } from '@app/kernel';
import type { Day } from '../model/person.js';

const millisecondsPerDay = 86_400_000;
const years = 27;

/** The last day before the 27th birthday. Somebody born on 29 February has it on 1 March in common years. */
export function lastDayOfYouth(born: Day): Day {
  return birthday(born, years) - 1;
}

/** A day of birth that makes this the last day before the 27th birthday. */
export function bornForYouthUntil(lastDay: Day): Day {
  return birthday(lastDay + 1, -years);
}

function birthday(born: Day, later: number): Day {
  const [year = 0, month = 1, day = 1] = fromDayNumber(born).split('-').map(Number);
  return new Date(0).setUTCFullYear(year + later, month - 1, day) / millisecondsPerDay;
}
