import type { PositionView } from '@app/contracts';

/** How many of those who want the same come before somebody: surely, and perhaps (they tie, or stand with others). */
export interface Ahead {
  readonly surely: number;
  readonly perhaps: number;
}

const rungs = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];
const beyond = 1_000_000;

/** A range the true position lies in: an exact one would say too much about others, and change by the minute. */
export function positionRange({ surely, perhaps }: Ahead): PositionView {
  const first = surely + 1;
  const last = first + perhaps;
  const to = rungs.find((rung) => last <= rung) ?? beyond;
  const below = rungs.filter((rung) => rung < first).at(-1) ?? 0;
  return { from: below + 1, to };
}
