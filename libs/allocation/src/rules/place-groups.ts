import type { Course, HoldOut, PlaceGroup } from '../model/course.js';
import type { Day, Person } from '../model/person.js';
import type { Priority } from '../model/plan.js';

/** Somebody to whom a place of a course is promised, or who has accepted one. */
export interface Holder {
  readonly person: Person;
  readonly priority: Priority;
  readonly group?: PlaceGroup | undefined;
}

export function admits(holdOut: HoldOut, person: Person, tier: number): boolean {
  return holdOut.kind === 'tier' ? tier <= holdOut.maxTier : person.completed?.course === holdOut.course;
}

/**
 * Places left for tentative members: those of the hold-outs in order, the open ones last. Nobody who holds a place is
 * put out: what exceeds a group is taken from the open places, then from the hold-outs in order.
 * @param holders in priority order
 */
export function placeGroups(course: Course, holders: readonly Holder[], asOf: Day): number[] {
  const rooms = groupsOf(course, asOf);
  for (const holder of holders) {
    const seat = seatOf(holder, course.holdOuts, rooms);
    rooms[seat] = (rooms[seat] ?? 0) - 1;
  }
  return withoutDeficits(rooms);
}

/** The size of each group before anybody sits in it; the open one may be below zero. */
function groupsOf({ capacity, taken, holdOuts }: Course, asOf: Day): number[] {
  let open = capacity - taken;
  const reserved = holdOuts.map(({ places, until }) => {
    const kept = until >= asOf ? Math.min(places, Math.max(0, open)) : 0;
    open -= kept;
    return kept;
  });
  return [...reserved, open];
}

/** The group recorded with the promise, else the first that fits and has room, else the open one. */
function seatOf({ person, priority, group }: Holder, holdOuts: readonly HoldOut[], rooms: readonly number[]): number {
  const open = holdOuts.length;
  if (group !== undefined) return group === 'open' || group >= open ? open : group;
  const fits = holdOuts.findIndex(
    (holdOut, index) => (rooms[index] ?? 0) > 0 && admits(holdOut, person, priority.tier),
  );
  return fits < 0 ? open : fits;
}

function withoutDeficits(rooms: readonly number[]): number[] {
  let deficit = rooms.reduce((sum, room) => sum + Math.max(0, -room), 0);
  const left = rooms.map((room) => Math.max(0, room));
  const open = left.length - 1;
  for (const group of [open, ...left.keys()]) {
    const used = Math.min(deficit, left[group] ?? 0);
    left[group] = (left[group] ?? 0) - used;
    deficit -= used;
  }
  return left;
}
