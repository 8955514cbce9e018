import type { Chooser } from './chooser.js';
import { int, num } from './columns.js';
import { inOrder } from './in-order.js';
import type { MarketState } from './market-state.js';

/** Everybody in the one order takes the place they like best among those in which there is still room. */
export function freshRun(state: MarketState, chooser: Chooser): void {
  const { people, courses, places, catalogue, queue } = state;
  const order = inOrder(state.waiting(), people);
  queue.form(order);
  places.clear(order);
  const left = catalogue.grid.copy();
  for (let index = 0; index < order.length; index += 1) {
    const slot = int(order, index);
    chooser.choose(slot, left);
    people.liking[slot] = chooser.points;
    if (chooser.group < 0) continue;
    places.seat(slot, chooser.group);
    if (num(courses.gate, chooser.course) < Number.POSITIVE_INFINITY) catalogue.hide(chooser.course, left);
  }
}
