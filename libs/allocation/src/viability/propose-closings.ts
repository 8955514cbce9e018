import type { Market } from '../model/market.js';
import type { Day } from '../model/person.js';
import { type Filling, lacking } from './filling.js';
import { Trial } from './trial.js';

/** A course that does not reach its minimum, and whom its closing would send back. */
export interface Closing {
  readonly filling: Filling;
  readonly lacking: number;
  /** Planned people: they choose again as they are. */
  readonly planned: readonly string[];
  /** People with an open offer or an accepted place: they come first then. */
  readonly promised: readonly string[];
}

/** The courses to be put before the coordinator, in that order, and those of them that the others' closing saves. */
export interface ClosingPlan {
  readonly closings: readonly Closing[];
  readonly saved: readonly string[];
}

/**
 * Minimum sizes on a day: among the decided courses that fall short, one after the other is closed, the plan repaired
 * and looked at again; then each closed one runs after all if it reaches its minimum now without taking another below.
 */
export function proposeClosings(market: Market, day: Day): ClosingPlan {
  const trial = new Trial(market, day);
  const closings = new Map<string, Closing>();
  for (let filling = trial.next(); filling; filling = trial.next()) {
    const { id } = filling.course;
    closings.set(id, closing(trial, filling));
    trial.cancel(id);
  }
  const saved = savedOnes(trial, [...closings.keys()]);
  return { closings: [...closings.values()].filter(({ filling }) => !saved.includes(filling.course.id)), saved };
}

function closing(trial: Trial, filling: Filling): Closing {
  const { id } = filling.course;
  return { filling, lacking: lacking(filling), planned: trial.members(id), promised: trial.promised(id) };
}

/** Taking one back may make room for another or close the way for it, so they are asked until none moves. */
function savedOnes(trial: Trial, closed: readonly string[]): readonly string[] {
  const saved = new Set<string>();
  for (let before = -1; saved.size > before; ) {
    before = saved.size;
    for (const id of closed) if (!saved.has(id) && trial.takeBack(id)) saved.add(id);
  }
  return [...saved];
}
