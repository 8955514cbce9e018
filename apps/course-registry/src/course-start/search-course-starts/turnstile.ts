/** Lets so many in at once; the others wait in line, first come first served. */
export class Turnstile {
  readonly #waiting: (() => void)[] = [];
  #inside = 0;

  constructor(private readonly atOnce: number) {}

  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside < this.atOnce) this.#inside += 1;
    else await new Promise<void>((enter) => this.#waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // Whoever goes hands over its place: nobody who comes now can slip in before those in line.
      if (next) next();
      else this.#inside -= 1;
    }
  }
}
