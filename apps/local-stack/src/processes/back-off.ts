/** Half a second after the first death in a row, doubled each time, half a minute at most; in ms. */
export function pauseBeforeRestart(deaths: number): number {
  return Math.min(30_000, 500 * 2 ** Math.max(0, deaths - 1));
}
