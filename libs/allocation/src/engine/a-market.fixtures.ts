import type { Course, Hold } from '../model/course.js';
import type { Market } from '../model/market.js';
import type { Person } from '../model/person.js';
import { createEngine } from './create-engine.js';
import { terms, today } from './random-market.fixtures.js';

/** Somebody who can come to every course around; everybody alike but for what is said. */
export function someone(id: string, but: Partial<Person> = {}): Person {
  return {
    id,
    x: 0,
    y: 0,
    level: 'A2',
    track: 'general',
    funding: ['county'],
    woman: true,
    parent: false,
    availability: 0x3ffff,
    childcare: false,
    accessible: false,
    reachMetres: 20_000,
    waitingSince: today - 100,
    hardship: false,
    declined: [],
    paused: false,
    ...but,
  };
}

/** A course for one, at the same place, in a month. */
export function aCourse(id: string, but: Partial<Course> = {}): Course {
  return {
    id,
    provider: 'vhs',
    cancelled: false,
    x: 0,
    y: 0,
    online: false,
    levels: ['A2'],
    track: 'general',
    funding: ['county', 'bamf-entitled', 'bamf-obliged', 'jobcenter'],
    womenOnly: false,
    youth: false,
    parentsOnly: false,
    slots: 0b1,
    childcare: true,
    accessible: true,
    intensity: 'full',
    startsOn: today + 30,
    closesOn: today + 40,
    decidesOn: today + 20,
    capacity: 1,
    taken: 0,
    minimum: 1,
    holdOuts: [],
    ...but,
  };
}

export function aMarket(persons: readonly Person[], courses: readonly Course[], holds: readonly Hold[] = []): Market {
  return { asOf: today, terms, persons, courses, holds };
}

/** An engine over a small market, and its plan as a plain object: person → course, with the group where it is reserved. */
export function anEngine(persons: readonly Person[], courses: readonly Course[], holds: readonly Hold[] = []) {
  const engine = createEngine(aMarket(persons, courses, holds));
  const plan = () =>
    Object.fromEntries(
      [...engine.plan()].map(({ person, course, group }) => [person, group === 'open' ? course : `${course}/${group}`]),
    );
  return { engine, plan };
}
