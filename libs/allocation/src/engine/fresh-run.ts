import type { Chooser } from './chooser.js';
import { int } from './columns.js';
import type { Grid } from './grid.js';
import { inOrder } from './in-order.js';
import type { MarketState } from './market-state.js';

/** Everybody in the one order takes the place they like best among those in which there is still room. */
export function freshRun(state: MarketState, chooser: Chooser): void {
  const order = inOrder(state.waiting(), state.people);
  goDown(order, state, chooser);
  state.queue.form(order);
}

/** Seats the people of the market, given in their order; nobody sits yet. */
export function goDown(order: Int32Array, state: MarketState, chooser: Chooser): void {
  const { people, places, catalogue } = state;
  const left = catalogue.grid.copy();
  let tier = 0;
  for (let index = 0; index < order.length; index += 1) {
    const slot = int(order, index);
    if (people.tier(slot) > tier) {
      tier = people.tier(slot);
      crossOffReserved(tier, state, left);
    }
    chooser.choose(slot, left);
    people.like(slot, chooser.points);
    if (chooser.group < 0) continue;
    places.seatLast(slot, chooser.group);
    if (places.isFull(chooser.course, tier)) catalogue.hide(chooser.course, left);
  }
}

/** Courses whose last free places are kept for tiers that have had their turn. */
function crossOffReserved(tier: number, { courses, places, catalogue }: MarketState, left: Grid): void {
  for (const course of courses.slots.values())
    if (courses.groupCount(course) > 1 && places.isFull(course, tier)) catalogue.hide(course, left);
}
