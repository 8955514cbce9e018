interface Waiting<T> {
  readonly enter: () => void;
  readonly answer: Promise<T>;
}

/**
 * Lets so many in at once; the others wait in line, first come first served. Whoever wants what somebody in line wants
 * already goes along: that work has not begun, so it sees everything that has happened until now.
 */
export class Turnstile<T> {
  readonly #waiting = new Map<string, Waiting<T>>();
  #inside = 0;

  constructor(private readonly atOnce: number) {}

  /** @param wanted the same for those who may share one answer */
  async through(wanted: string, work: () => Promise<T>): Promise<T> {
    if (this.#inside < this.atOnce) {
      this.#inside += 1;
      return this.#passed(work);
    }
    return (this.#waiting.get(wanted) ?? this.#inLine(wanted, work)).answer;
  }

  #inLine(wanted: string, work: () => Promise<T>): Waiting<T> {
    const { promise, resolve: enter } = withResolvers();
    const answer = promise.then(() => this.#passed(work));
    const waiting = { enter, answer };
    this.#waiting.set(wanted, waiting);
    return waiting;
  }

  async #passed(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      const [next] = this.#waiting;
      // Whoever goes hands over its place: nobody who comes now can slip in before those in line.
      if (next) {
        this.#waiting.delete(next[0]);
        next[1].enter();
      } else this.#inside -= 1;
    }
  }
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
