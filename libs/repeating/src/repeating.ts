/** What comes between a run and the next that was asked for meanwhile. */
type Rest =
  /** Nothing. */
  | 'none'
  /** A pause as long as the run was, so that a flood of causes becomes few runs and others get their turn. */
  | 'as-long-as-it-worked';

/**
 * Work that is repeated: every so often, counted from its end, and at once when poked; never twice at a time. A failure
 * is told and the work goes on.
 */
export class Repeating {
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** When the run is due that was asked for, by the process's own clock; undefined when none was since the latest began. */
  #asked: number | undefined;
  /** At work, also before it waits for anything, or resting from it. */
  #busy = false;
  #stopped = true;

  constructor(
    private readonly everyMilliseconds: number,
    private readonly work: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
    private readonly rest: Rest = 'none',
  ) {}

  /** @param afterMilliseconds how long the first time waits, for what is less urgent than starting */
  start(afterMilliseconds = 0): void {
    this.#stopped = false;
    this.#busy = this.#running !== undefined;
    this.#asked = undefined;
    this.poke(afterMilliseconds);
  }

  /**
   * Once more, however often it is asked for meanwhile. Nobody who asked waits longer because others ask later.
   * @param afterMilliseconds how long to wait for others who ask
   */
  poke(afterMilliseconds = 0): void {
    const due = performance.now() + afterMilliseconds;
    this.#asked = Math.min(this.#asked ?? due, due);
    if (!this.#stopped && !this.#busy) this.#next();
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Lets the work in progress finish and begins none. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #next(): void {
    clearTimeout(this.#timer);
    if (this.#isDue()) this.#begin();
    else this.#after(this.#milliseconds(), () => this.#begin());
  }

  #isDue(): boolean {
    return this.#asked !== undefined && this.#asked <= performance.now();
  }

  #milliseconds(): number {
    return this.#asked === undefined ? this.everyMilliseconds : Math.ceil(this.#asked - performance.now());
  }

  /** Keeps no process from ending that has nothing else to do. */
  #after(milliseconds: number, then: () => void): void {
    this.#timer = setTimeout(then, milliseconds).unref();
  }

  #begin(): void {
    this.#busy = true;
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    const begun = performance.now();
    do await this.#once();
    while (this.rest === 'none' && this.#isDue() && !this.#stopped);
    this.#running = undefined;
    if (!this.#stopped) this.#afterwards(performance.now() - begun);
  }

  async #once(): Promise<void> {
    this.#asked = undefined;
    try {
      await this.work();
    } catch (error) {
      this.failed(error);
    }
  }

  #afterwards(worked: number): void {
    if (this.rest === 'none') this.#ready();
    else this.#after(worked, () => this.#ready());
  }

  #ready(): void {
    this.#busy = false;
    this.#next();
  }
}
