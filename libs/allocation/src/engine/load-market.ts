import type { Market } from '../model/market.js';
import { MarketState } from './market-state.js';

/** The tables of a market in which nobody has chosen yet. Throws `UnknownInMarket` for a hold of somebody or a course that is not there. */
export function loadMarket({ terms, asOf, persons, courses, holds }: Market): MarketState {
  const state = new MarketState(terms, asOf);
  state.courses.makeRoom(courses.length);
  state.people.makeRoom(persons.length);
  const held = new Set(holds.map(({ person }) => person));
  for (const course of courses) state.addCourse(course);
  for (const person of persons) state.writePerson(person, held.has(person.id));
  for (const hold of holds) state.hold(hold);
  for (const course of state.courses.slots.values()) {
    const first = state.courses.groups(course);
    for (const [index, room] of state.rooms(course).entries()) state.places.setRoom(first + index, room);
  }
  return state;
}
