import type { Engine } from '../model/engine.js';
import type { Market } from '../model/market.js';
import { MarketEngine } from './market-engine.js';
import { MarketState } from './market-state.js';

/** An engine that holds the market with its plan. Throws `UnknownInMarket` for a hold of somebody or a course that is not there. */
export function createEngine(market: Market): Engine {
  const state = new MarketState(market.terms, market.asOf);
  state.courses.makeRoom(market.courses.length);
  state.people.makeRoom(market.persons.length);
  for (const course of market.courses) state.addCourse(course);
  const held = new Set(market.holds.map(({ person }) => person));
  for (const person of market.persons) state.writePerson(person, held.has(person.id));
  for (const hold of market.holds) state.hold(hold);
  return new MarketEngine(state);
}
