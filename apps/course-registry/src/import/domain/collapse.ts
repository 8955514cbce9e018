/** How many records of a source are known: all that its last file had, and those of them whose days are not over. */
export interface Known {
  readonly all: number;
  readonly current: number;
}

/** Below so many a source shrinks by a few courses that end; only falling to nothing tells then. */
const fewest = 20;

/**
 * Whether a file looks like a source that broke and not like one that changed: nothing where something was, or fewer
 * records than are left of the current ones after `share` of them (0…1) have gone.
 */
export function collapses(known: Known, found: number, share: number): boolean {
  if (found === 0) return known.all > 0;
  return known.current >= fewest && found < known.current * (1 - share);
}
