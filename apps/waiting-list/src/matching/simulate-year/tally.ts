/** What a simulated year is judged by. Days throughout. */
export interface Outcome {
  readonly variant: string;
  readonly years: number;
  readonly waiting: Distribution;
  /** Of those who wait for their first course at the end of a year, the days so far. */
  readonly stillWaiting: Distribution;
  readonly transitionGap: Distribution;
  /** Participants by places of the modules that closed, 0 to 1. */
  readonly fillRate: number;
  readonly starts: number;
  readonly cancelled: number;
  readonly offers: number;
  readonly offersPerStart: number;
}

export interface Distribution {
  readonly n: number;
  readonly median: number;
  readonly p90: number;
}

/** Counts what happened. */
export class Tally {
  readonly #waits: number[] = [];
  readonly #gaps: number[] = [];
  #seats = 0;
  #taken = 0;
  #starts = 0;
  #cancelled = 0;
  #offers = 0;

  waited(days: number): void {
    this.#waits.push(days);
  }

  bridged(days: number): void {
    this.#gaps.push(days);
  }

  offered(): void {
    this.#offers += 1;
  }

  cancelled(): void {
    this.#cancelled += 1;
  }

  closed(participants: number, capacity: number): void {
    this.#starts += 1;
    this.#taken += participants;
    this.#seats += capacity;
  }

  outcome(variant: string, years: number, stillWaiting: readonly number[]): Outcome {
    const begun = this.#waits.length + this.#gaps.length;
    return {
      variant,
      years,
      waiting: distribution(this.#waits),
      stillWaiting: distribution(stillWaiting),
      transitionGap: distribution(this.#gaps),
      fillRate: this.#seats === 0 ? 0 : this.#taken / this.#seats,
      starts: this.#starts,
      cancelled: this.#cancelled,
      offers: this.#offers,
      offersPerStart: begun === 0 ? 0 : this.#offers / begun,
    };
  }
}

/** Median and 90th percentile: the smallest value that at least so many do not exceed. */
export function distribution(values: readonly number[]): Distribution {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { n: sorted.length, median: at(0.5), p90: at(0.9) };
}
