import type { PeopleCount } from '@app/contracts';
import { minimumCell } from '@app/kernel';

/** A number of people; one that is too small to be said is said as a bound. */
export function peopleCount(people: number): PeopleCount {
  return people > 0 && people < minimumCell ? { atMost: minimumCell - 1 } : { people };
}
