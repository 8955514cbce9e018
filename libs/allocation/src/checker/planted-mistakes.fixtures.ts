import type { PlaceGroup } from '../model/course.js';
import type { Market } from '../model/market.js';
import type { Person } from '../model/person.js';
import type { PlannedPlace } from '../model/plan.js';
import { roomsOf, waitingIn } from '../plain/places-and-people.js';
import { isPossible } from '../rules/feasibility.js';
import { admits } from '../rules/place-groups.js';
import { comparePriority, priority } from '../rules/priority.js';
import type { Finding, Property } from './finding.js';

/** A plan with one thing wrong, and what a checker has to say about it. */
export interface Planted {
  readonly plan: readonly PlannedPlace[];
  readonly finding: Partial<Finding> & { readonly property: Property };
}

/** @returns undefined when the market has no room for this mistake */
export type Mistake = (market: Market, plan: readonly PlannedPlace[]) => Planted | undefined;

const groupName = (index: number, groups: number): PlaceGroup => (index === groups - 1 ? 'open' : index);
const plannedIn = (plan: readonly PlannedPlace[]) => new Set(plan.map(({ person }) => person));
const without = (plan: readonly PlannedPlace[], person: string) => plan.filter((place) => place.person !== person);
const personIn = ({ persons }: Market, id: string) => persons.find((person) => person.id === id);

function first<T, R>(rows: Iterable<T>, find: (row: T) => R | undefined): R | undefined {
  for (const row of rows) {
    const found = find(row);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Free places by course and group. */
function freeIn(market: Market, plan: readonly PlannedPlace[]): Map<string, number[]> {
  const free = roomsOf(market);
  for (const { course, group } of plan) {
    const rooms = free.get(course) ?? [];
    const index = group === 'open' ? rooms.length - 1 : group;
    rooms[index] = (rooms[index] ?? 0) - 1;
  }
  return free;
}

const unplanned = (market: Market, plan: readonly PlannedPlace[]): Person[] => {
  const planned = plannedIn(plan);
  return waitingIn(market).filter(({ id }) => !planned.has(id));
};

/** Every way in which a right plan can be made wrong by one change. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  'somebody nobody knows is planned': ({ courses }, plan) =>
    first(courses, ({ id: course }) => {
      const place = { person: 'nobody', course, group: 'open' } as const;
      return { plan: [...plan, place], finding: { property: 'known', person: 'nobody' } };
    }),

  'a place is in a course nobody knows': (_, plan) =>
    first(plan, (place) => {
      const other = { ...place, course: 'nowhere' };
      return { plan: [...without(plan, place.person), other], finding: { property: 'known', person: place.person } };
    }),

  'a place is in a group that the course does not have': (_, plan) =>
    first(plan, (place) => {
      const other = { ...place, group: 17 };
      return { plan: [...without(plan, place.person), other], finding: { property: 'known', person: place.person } };
    }),

  'somebody who is paused is planned': ({ persons, courses }, plan) =>
    first(persons, ({ id: person, paused }) => {
      const course = courses[0]?.id;
      if (!paused || course === undefined) return undefined;
      return { plan: [...plan, { person, course, group: 'open' }], finding: { property: 'waiting', person } };
    }),

  'somebody who holds a place is planned': ({ holds }, plan) =>
    first(holds, ({ person, course }) => ({
      plan: [...plan, { person, course, group: 'open' }],
      finding: { property: 'waiting', person },
    })),

  'two courses plan for one person': ({ courses }, plan) =>
    first(plan, ({ person, course }) => {
      const other = courses.find(({ id }) => id !== course);
      if (!other) return undefined;
      return {
        plan: [...plan, { person, course: other.id, group: 'open' }],
        finding: { property: 'one-place', person },
      };
    }),

  'somebody gets a place that is impossible for them': (market, plan) =>
    first(plan, ({ person: id }) => {
      const person = personIn(market, id);
      const course = market.courses.find((each) => person && !isPossible(person, each, market.asOf));
      if (!course) return undefined;
      const place = { person: id, course: course.id, group: 'open' } as const;
      return { plan: [...without(plan, id), place], finding: { property: 'feasible', person: id, course: course.id } };
    }),

  'a place more is given than there is': (market, plan) => {
    const free = freeIn(market, plan);
    return first(plan, ({ course, group }) => {
      const rooms = free.get(course) ?? [];
      const index = group === 'open' ? rooms.length - 1 : group;
      const extra = unplanned(market, plan).slice(0, 1 + (rooms[index] ?? 0));
      if (extra.length <= (rooms[index] ?? 0)) return undefined;
      const places = extra.map(({ id }) => ({ person: id, course, group }));
      return { plan: [...plan, ...places], finding: { property: 'capacity', course, group } };
    });
  },

  'a reserved place goes to somebody it is not kept for': (market, plan) =>
    first(plan, (place) => {
      const person = personIn(market, place.person);
      const course = market.courses.find(({ id }) => id === place.course);
      const tier = person ? priority(person, market.asOf, market.terms).tier : 0;
      const group = course?.holdOuts.findIndex((holdOut) => person && !admits(holdOut, person, tier)) ?? -1;
      if (group < 0) return undefined;
      const wrong = { ...place, group };
      return {
        plan: [...without(plan, place.person), wrong],
        finding: { property: 'group-admits', person: place.person, group },
      };
    }),

  'somebody for whom a place is kept sits in an open one': (_, plan) =>
    first(plan, (place) => {
      if (place.group === 'open') return undefined;
      const wrong = { ...place, group: 'open' } as const;
      return {
        plan: [...without(plan, place.person), wrong],
        finding: { property: 'first-group', person: place.person, course: place.course },
      };
    }),

  'a place somebody would like stays free': (_, plan) =>
    first(plan, ({ person, course, group }) => ({
      plan: without(plan, person),
      finding: { property: 'no-waste', person, course, group },
    })),

  'a place goes to somebody of lower priority': (market, plan) => {
    const rank = (person: Person) => priority(person, market.asOf, market.terms);
    const others = unplanned(market, plan);
    return first(plan, (place) => {
      const person = personIn(market, place.person);
      const course = market.courses.find(({ id }) => id === place.course);
      const lower = others.find(
        (other) =>
          person && course && isPossible(other, course, market.asOf) && comparePriority(rank(person), rank(other)) < 0,
      );
      const isOpen = place.group === 'open';
      if (!lower || !isOpen) return undefined;
      return {
        plan: [...without(plan, place.person), { ...place, person: lower.id }],
        finding: { property: 'no-justified-envy', person: place.person, course: place.course },
      };
    });
  },

  'somebody is sent to a free place they like less': (market, plan) => {
    const free = freeIn(market, plan);
    return first(plan, (place) => {
      const person = personIn(market, place.person);
      const other = market.courses.find(
        (course) =>
          person &&
          course.id !== place.course &&
          (free.get(course.id)?.at(-1) ?? 0) > 0 &&
          isPossible(person, course, market.asOf),
      );
      if (!other) return undefined;
      const groups = free.get(other.id)?.length ?? 0;
      const wrong = { ...place, course: other.id, group: groupName(groups - 1, groups) };
      return {
        plan: [...without(plan, place.person), wrong],
        finding: { property: 'no-waste', person: place.person, course: place.course },
      };
    });
  },
};
