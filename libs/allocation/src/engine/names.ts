import { Codes, Numbers } from './codes.js';

/** The codes by which people and courses are compared for equality. */
export class Names {
  readonly providers = new Codes(new Numbers());
  /** Completed courses, and the courses that hold-outs are for. */
  readonly cohorts = new Codes(new Numbers());
  private readonly shelves = new Numbers();
  private readonly levelsOf = new Map<string, Codes>();

  /** A level and a track stand on a shelf of their own. */
  shelf(level: string, track: string): number {
    const known = this.levelsOf.get(track);
    if (known) return known.take(level);
    const levels = new Codes(this.shelves);
    this.levelsOf.set(track, levels);
    return levels.take(level);
  }

  leaveShelf(level: string, track: string): void {
    const levels = this.levelsOf.get(track);
    levels?.giveBack(level);
    if (levels?.isEmpty) this.levelsOf.delete(track);
  }
}
