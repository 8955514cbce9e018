import { createEngine, type Market } from '@app/allocation';
import { Chooser } from '../../../libs/allocation/src/engine/chooser.js';
import { goDown } from '../../../libs/allocation/src/engine/fresh-run.js';
import { inOrder } from '../../../libs/allocation/src/engine/in-order.js';
import { loadMarket } from '../../../libs/allocation/src/engine/load-market.js';
import { Taste } from '../../../libs/allocation/src/engine/taste.js';
import { type Finding, median, rounded } from '../report.js';
import { bareLoop } from './bare-loop.js';

interface Steps {
  readonly load: number[];
  readonly order: number[];
  readonly bare: number[];
  readonly down: number[];
  readonly index: number[];
}

/** G3: a batch against the bare loop of the same run, over the same arrays; and the memory it takes. */
export function batch(name: string, market: Market, limit: number, rounds: number): readonly Finding[] {
  const steps: Steps = { load: [], order: [], bare: [], down: [], index: [] };
  for (let round = 0; round < rounds; round += 1) once(market, steps);
  const middle = {
    load: median(steps.load),
    order: median(steps.order),
    bare: median(steps.bare),
    down: median(steps.down),
    index: median(steps.index),
  };
  const ours = middle.order + middle.down;
  const bare = middle.order + middle.bare;
  console.log(
    `  ${name}: tables ${ms(middle.load)}, order ${ms(middle.order)}, going down it ${ms(middle.down)}, ` +
      `index of people ${ms(middle.index)}; ${memory(market)}`,
  );
  return [
    {
      what: `${name}, batch: order and going down it, median of ${rounds}`,
      ours: ms(ours),
      baseline: `bare loop ${ms(bare)}`,
      ratio: ours / bare,
      goal: `≤ ${limit} ms, ≤ 1.5 × the bare loop`,
      reached: ours <= limit && ours <= 1.5 * bare,
    },
  ];
}

function once(market: Market, steps: Steps): void {
  const state = timed(steps.load, () => loadMarket(market));
  const order = timed(steps.order, () => inOrder(state.waiting(), state.people));
  timed(steps.bare, () => bareLoop(order, state));
  const chooser = new Chooser(state.people, state.courses, state.places, new Taste(state.terms));
  timed(steps.down, () => goDown(order, state, chooser));
  timed(steps.index, () => state.queue.form(order));
}

function memory(market: Market): string {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const engine = createEngine(market);
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed - before;
  return `arrays ${megabytes(engine.bytes)}, ids and references on the heap ${megabytes(heap)}`;
}

export function timed<T>(into: number[], work: () => T): T {
  const begun = performance.now();
  const result = work();
  into.push(performance.now() - begun);
  return result;
}

export function ms(milliseconds: number): string {
  return `${rounded(milliseconds, milliseconds < 10 ? 2 : 0)} ms`;
}

function megabytes(bytes: number): string {
  return `${rounded(bytes / 2 ** 20, 1)} MB`;
}
