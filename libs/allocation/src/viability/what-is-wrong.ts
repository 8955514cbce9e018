import type { Market } from '../model/market.js';
import type { Day } from '../model/person.js';
import { isDecided, isShort } from './filling.js';
import { Trial } from './trial.js';

/**
 * What is wrong with closing these courses on a day: a decided course that runs below its minimum, or a closed one that
 * could run without taking another below. Empty when nothing is.
 */
export function whatIsWrongWithClosing(market: Market, closed: readonly string[], day: Day): readonly string[] {
  const trial = new Trial(market, day);
  for (const id of closed) trial.cancel(id);
  const gone = new Set(closed);
  const short = market.courses
    .filter((course) => !gone.has(course.id) && isDecided(course, day) && isShort(trial.filling(course.id)))
    .map(({ id }) => `${id} runs below its minimum`);
  if (short.length > 0) return short;
  return closed.filter((id) => trial.takeBack(id)).map((id) => `${id} could run`);
}
