import { createEngine, type Market } from '@app/allocation';
import { type Finding, rounded } from '../report.js';
import { mostPlaced } from './most-placed.js';

/** G9: how many people the plan places, of the most that could be placed by any plan, fair or not. */
export function cardinality(name: string, market: Market): Finding {
  const engine = createEngine(market);
  const placed = [...engine.plan()].length;
  const most = mostPlaced(market, engine).length;
  return {
    what: `${name}, people placed, of the most that any plan could place`,
    ours: rounded(placed),
    baseline: rounded(most),
    ratio: placed / most,
    goal: '≥ 0.91',
    reached: placed / most >= 0.91,
  };
}
