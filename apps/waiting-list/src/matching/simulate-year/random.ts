/** Numbers in [0, 1) that follow from a seed and a purpose alone, so that two policies meet the same people. */
export class Chance {
  #state: number;

  constructor(seed: number, purpose: string) {
    let hash = seed >>> 0;
    for (let at = 0; at < purpose.length; at += 1) hash = Math.imul(hash ^ purpose.charCodeAt(at), 0x01000193) >>> 0;
    this.#state = hash;
  }

  /** mulberry32 (Tommy Ettinger, public domain). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from 0 to `below` − 1. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** One of the things, the heavier the more often. */
  pick<T>(weighted: readonly (readonly [thing: T, weight: number])[]): T {
    let left = this.next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [thing, weight] of weighted) {
      left -= weight;
      if (left < 0) return thing;
    }
    const last = weighted.at(-1);
    if (!last) throw new RangeError('Nothing to pick from.');
    return last[0];
  }

  /** How many of something that happens `mean` times a day on average happen today (Poisson, by multiplication). */
  count(mean: number): number {
    const enough = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > enough; product *= this.next()) count += 1;
    return count;
  }
}
