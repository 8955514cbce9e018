import type { Course } from '../model/course.js';
import type { Market } from '../model/market.js';
import type { Person } from '../model/person.js';
import type { PlannedPlace } from '../model/plan.js';
import { isPossible } from '../rules/feasibility.js';
import { admits } from '../rules/place-groups.js';
import { compareLiking, type Liking, liking } from '../rules/preference.js';
import { comparePriority, priority, tier } from '../rules/priority.js';
import { roomsOf, waitingIn } from './places-and-people.js';

interface OpenCourse {
  readonly course: Course;
  /** Places left: the hold-outs in order, then the open ones. */
  readonly rooms: number[];
}

/**
 * The allocation as it is defined, without any cleverness: one order of people, everybody in turn takes the place they
 * like best among those they may have. The engine has to find the same.
 */
export function allocatePlainly(market: Market): PlannedPlace[] {
  const { asOf, terms } = market;
  const rooms = roomsOf(market);
  const courses = market.courses.map((course) => ({ course, rooms: rooms.get(course.id) ?? [] }));
  const inOrder = waitingIn(market)
    .map((person) => ({ person, rank: priority(person, asOf, terms) }))
    .sort((a, b) => comparePriority(a.rank, b.rank));
  return inOrder.flatMap(({ person }) => takeBest(person, courses, market) ?? []);
}

function takeBest(person: Person, courses: readonly OpenCourse[], market: Market): PlannedPlace | undefined {
  let best: { readonly open: OpenCourse; readonly liked: Liking; readonly group: number } | undefined;
  for (const open of courses) {
    const group = firstGroup(person, open, market);
    if (group < 0 || !isPossible(person, open.course, market.asOf)) continue;
    const liked = liking(person, open.course, market.terms);
    if (!best || compareLiking(liked, best.liked) < 0) best = { open, liked, group };
  }
  if (!best) return undefined;
  const { open, group } = best;
  open.rooms[group] = (open.rooms[group] ?? 0) - 1;
  return { person: person.id, course: open.course.id, group: group < open.course.holdOuts.length ? group : 'open' };
}

/** The first place group with room that admits the person; −1 for none. */
function firstGroup(person: Person, { course, rooms }: OpenCourse, { asOf, terms }: Market): number {
  const rank = tier(person, asOf, terms);
  return rooms.findIndex((room, index) => {
    const holdOut = course.holdOuts[index];
    return room > 0 && (holdOut === undefined || admits(holdOut, person, rank));
  });
}
