/** Remembers what was found a moment ago: at most `capacity` things, each for at most `milliseconds`; the least used leave first. */
export class Recent<T> {
  readonly #kept = new Map<string, { readonly value: T; readonly until: number }>();

  constructor(
    private readonly capacity: number,
    private readonly milliseconds: number,
  ) {}

  get(key: string): T | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    if (found.until <= performance.now()) return undefined;
    this.#kept.set(key, found);
    return found.value;
  }

  /** Kept for `milliseconds` when that is less than usual. */
  keep(key: string, value: T, milliseconds = this.milliseconds): void {
    this.#kept.delete(key);
    this.#kept.set(key, { value, until: performance.now() + Math.min(milliseconds, this.milliseconds) });
    if (this.#kept.size <= this.capacity) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  forget(key: string): void {
    this.#kept.delete(key);
  }
}
