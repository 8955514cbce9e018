/** A cell of fewer people than this tells too much about them (privacy: k = 5 for level × area × time). */
export const minimumCell = 5;
/** A median of fewer people than this is nearly somebody's own figure. */
export const minimumForMedian = 10;

/**
 * Which of the counts that add up to a published total are withheld: the small ones; and when what is withheld could be
 * worked out from the total because it is too little, the smallest of the others with it (secondary suppression).
 * An empty cell tells nothing and hides nothing.
 */
export function withheldCells(counts: readonly number[]): ReadonlySet<number> {
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
