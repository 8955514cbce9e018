/** A cell of fewer people than this tells too much about them (privacy: k = 5 for level × area × time). */
export const minimumCell = 5;
/** A median of fewer people than this is nearly somebody's own figure. */
export const minimumForMedian = 10;

/** How many people a cell speaks of: those who began and those who still wait are two tables with one grouping. */
export interface Counted {
  readonly n: number;
  readonly stillWaiting: number;
}

/** Which of a cell's figures may be shown. */
export interface Shown {
  readonly begun: boolean;
  readonly waiting: boolean;
}

/**
 * For each cell what may be shown of those who began and of those who wait. A small cell is withheld; and when what is withheld could be worked out from
 * the total because it is too little, the smallest of the others is withheld with it (secondary suppression).
 * An empty cell tells nothing and hides nothing.
 */
export function shown(cells: readonly Counted[]): readonly Shown[] {
  const begun = withheld(cells.map(({ n }) => n));
  const waiting = withheld(cells.map(({ stillWaiting }) => stillWaiting));
  return cells.map((_, index) => ({ begun: !begun.has(index), waiting: !waiting.has(index) }));
}

function withheld(counts: readonly number[]): ReadonlySet<number> {
  const small = counts.flatMap((count, index) => (count > 0 && count < minimumCell ? [index] : []));
  const hidden = new Set(small);
  if (hidden.size === 0) return hidden;
  const bySize = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index))
    .sort((a, b) => a.count - b.count || a.index - b.index);
  for (const { index } of bySize) {
    if (hidden.size > 1 && sum(counts, hidden) >= minimumCell) break;
    hidden.add(index);
  }
  return hidden;
}

function sum(counts: readonly number[], indices: ReadonlySet<number>): number {
  return [...indices].reduce((total, index) => total + (counts[index] ?? 0), 0);
}
