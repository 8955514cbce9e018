const pauseMinutes = [1, 2, 5, 10, 15] as const;

/** Minutes a whole server is left alone that asked for it, or could not be reached, `strikes` times in a row. */
export function pauseAfter(strikes: number): number {
  return pauseMinutes[Math.max(0, strikes - 1)] ?? 15;
}
