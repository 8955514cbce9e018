import type { HoldOut } from '../model/course.js';
import { admits } from '../rules/place-groups.js';
import { comparePriority, priority, tier } from '../rules/priority.js';
import type { Situation, StandingCourse } from './situation.js';

/** `unknown`: there is somebody to come before, but perhaps only on a place kept for others. */
export type Room = 'yes' | 'no' | 'unknown';

/** Whether there would be a place for the person in a suitable course: a free one, or one of somebody after them. */
export function roomFor({ person, asOf, terms }: Situation, { course, standing }: StandingCourse): Room {
  const mayHave = (holdOut: HoldOut) => admits(holdOut, person, tier(person, asOf, terms));
  const { freeOpen, freeReserved, cutOff } = standing;
  if (freeOpen > 0 || course.holdOuts.some((kept, index) => (freeReserved[index] ?? 0) > 0 && mayHave(kept)))
    return 'yes';
  if (!cutOff || comparePriority(priority(person, asOf, terms), cutOff) > 0) return 'no';
  const kept = course.holdOuts.filter(({ places, until }) => places > 0 && until >= asOf);
  return kept.every(mayHave) ? 'yes' : 'unknown';
}
