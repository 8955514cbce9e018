import type { Market } from '../model/market.js';
import type { Person } from '../model/person.js';
import { type Holder, placeGroups } from '../rules/place-groups.js';
import { comparePriority, priority } from '../rules/priority.js';

/** Who is in the market: not paused, nothing promised. */
export function waitingIn({ persons, holds }: Market): Person[] {
  const held = new Set(holds.map(({ person }) => person));
  return persons.filter(({ id, paused }) => !paused && !held.has(id));
}

/** Places for tentative members by course: those of the hold-outs in order, the open ones last. */
export function roomsOf(market: Market): Map<string, number[]> {
  const holders = holdersByCourse(market);
  return new Map(
    market.courses.map((course) => [course.id, placeGroups(course, holders.get(course.id) ?? [], market.asOf)]),
  );
}

function holdersByCourse({ persons, holds, asOf, terms }: Market): ReadonlyMap<string, readonly Holder[]> {
  const holding = new Set(holds.map(({ person }) => person));
  const people = new Map(persons.flatMap((person) => (holding.has(person.id) ? [[person.id, person] as const] : [])));
  const byCourse = new Map<string, Holder[]>();
  for (const { person: id, course, group } of holds) {
    const person = people.get(id);
    if (!person) throw new RangeError(`nobody in this market is ${id}`);
    const holder = { person, priority: priority(person, asOf, terms), group };
    const others = byCourse.get(course);
    if (others) others.push(holder);
    else byCourse.set(course, [holder]);
  }
  for (const those of byCourse.values()) those.sort((a, b) => comparePriority(a.priority, b.priority));
  return byCourse;
}
