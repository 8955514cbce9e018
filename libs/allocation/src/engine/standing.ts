import type { CourseStanding } from '../model/plan.js';
import type { MarketState } from './market-state.js';

/** How full a course is. */
export function standingOf(state: MarketState, course: number): CourseStanding {
  const { courses, places, people } = state;
  const first = courses.groups(course);
  const free = Array.from({ length: courses.groupCount(course) }, (_, index) => places.freeIn(first + index));
  const members = places.membersOf(course);
  const last = members.at(-1);
  const { offered, accepted, heldUntil } = heldPlaces(state, course);
  return {
    members: members.length,
    offered,
    accepted,
    freeReserved: free.slice(0, -1),
    freeOpen: free.at(-1) ?? 0,
    ...(last === undefined ? {} : { cutOff: people.priority(last, state.asOf) }),
    ...(heldUntil === undefined ? {} : { heldUntil }),
  };
}

function heldPlaces({ holds }: MarketState, course: number) {
  let [offered, accepted] = [0, 0];
  let heldUntil: number | undefined;
  for (const holder of holds.at(course)) {
    const hold = holds.of(holder);
    if (hold?.state === 'accepted') accepted += 1;
    if (hold?.state !== 'offered') continue;
    offered += 1;
    if (hold.until !== undefined) heldUntil = Math.max(heldUntil ?? hold.until, hold.until);
  }
  return { offered, accepted, heldUntil };
}
