import type { AllocationTerms } from '../model/terms.js';

/** The points of a policy as the loops need them, and what can be said about a place before looking at it. */
export class Taste {
  readonly km: number;
  readonly online: number;
  readonly intensity: number;
  readonly sameProvider: number;
  /** The fewest points a place can have besides its start day and the way. */
  private readonly least: number;

  constructor(terms: AllocationTerms) {
    this.km = terms.kmPoints;
    this.online = terms.onlinePoints;
    this.intensity = terms.intensityPoints;
    this.sameProvider = terms.sameProviderPoints;
    this.least = Math.min(0, terms.intensityPoints) - Math.max(0, terms.sameProviderPoints);
  }

  /** No place of which the way squared is at least `square` has fewer points than its start day and these. */
  leastAt(square: number): number {
    if (square === 0 && this.km >= 0) return this.least;
    return this.km < 0 ? Number.NEGATIVE_INFINITY : this.least + this.km * Math.floor(Math.sqrt(square) / 1_000);
  }

  leastOnline(): number {
    return this.least + this.online;
  }
}
