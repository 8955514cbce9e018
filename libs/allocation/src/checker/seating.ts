import type { Course, HoldOut, PlaceGroup } from '../model/course.js';
import type { Market } from '../model/market.js';
import type { Person } from '../model/person.js';
import type { PlannedPlace, Priority } from '../model/plan.js';
import { roomsOf, waitingIn } from '../plain/places-and-people.js';
import { comparePriority, priority } from '../rules/priority.js';

/** A place group and how it is filled. */
export interface FilledGroup {
  readonly name: PlaceGroup;
  readonly holdOut: HoldOut | undefined;
  readonly room: number;
  members: number;
  /** The member who comes last in the order. */
  last: Priority | undefined;
}

/** A course with its place groups, the open one last. */
export interface FilledCourse {
  readonly course: Course;
  readonly groups: readonly FilledGroup[];
  /** Whoever's `rough` priority is beyond this has no place here; ∞ while a place is free. */
  gate: number;
}

/** Tier and date in one number: if it is smaller, the priority is. */
export function rough({ tier, date }: Priority): number {
  return tier * 100_000_000 + date;
}

/** A plan laid out for checking: who waits, who sits where, how full each group is. */
export class Seating {
  readonly persons: ReadonlyMap<string, Person>;
  readonly courses: ReadonlyMap<string, FilledCourse>;
  readonly waiting: ReadonlySet<string>;
  readonly places = new Map<string, PlannedPlace>();
  private readonly ranks = new Map<string, Priority>();

  constructor(
    readonly market: Market,
    plan: Iterable<PlannedPlace>,
  ) {
    this.persons = new Map(market.persons.map((person) => [person.id, person]));
    this.waiting = new Set(waitingIn(market).map(({ id }) => id));
    const rooms = roomsOf(market);
    this.courses = new Map(
      market.courses.map((course) => [
        course.id,
        { course, groups: emptyGroups(course, rooms.get(course.id) ?? []), gate: 0 },
      ]),
    );
    for (const place of plan) this.seat(place);
    for (const filled of this.courses.values()) filled.gate = Math.max(...filled.groups.map(gateOf));
  }

  groupOf({ course, group }: PlannedPlace): FilledGroup | undefined {
    return this.courses.get(course)?.groups.find(({ name }) => name === group);
  }

  rankOf(person: Person): Priority {
    const known = this.ranks.get(person.id);
    if (known) return known;
    const rank = priority(person, this.market.asOf, this.market.terms);
    this.ranks.set(person.id, rank);
    return rank;
  }

  private seat(place: PlannedPlace): void {
    this.places.set(place.person, this.places.get(place.person) ?? place);
    const [group, person] = [this.groupOf(place), this.persons.get(place.person)];
    if (!group || !person) return;
    const rank = this.rankOf(person);
    group.members += 1;
    if (!group.last || comparePriority(rank, group.last) > 0) group.last = rank;
  }
}

function emptyGroups({ holdOuts }: Course, rooms: readonly number[]): FilledGroup[] {
  return rooms.map((room, index) => {
    const holdOut = holdOuts[index];
    return { name: holdOut ? index : 'open', holdOut, room, members: 0, last: undefined };
  });
}

function gateOf({ members, room, last }: FilledGroup): number {
  if (members < room) return Number.POSITIVE_INFINITY;
  return last ? rough(last) : Number.NEGATIVE_INFINITY;
}
