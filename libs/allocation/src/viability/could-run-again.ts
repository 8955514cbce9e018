import type { Market } from '../model/market.js';
import type { Day } from '../model/person.js';
import { Trial } from './trial.js';

/** Of these closed courses those that would reach their minimum again without taking another decided one below its own. */
export function couldRunAgain(market: Market, closed: readonly string[], day: Day): readonly string[] {
  const trial = new Trial(market, day);
  for (const id of closed) trial.cancel(id);
  return closed.filter((id) => trial.takeBack(id));
}
