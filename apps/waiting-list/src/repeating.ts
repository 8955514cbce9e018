/**
 * Work that is repeated: every so often, and at once when poked; never twice at a time, and resting as long as it
 * worked, so that a flood of causes becomes few runs. A failure is told and the work goes on.
 */
export class Repeating {
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #again = false;
  #resting = false;
  #stopped = true;

  constructor(
    private readonly milliseconds: number,
    private readonly work: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** @param afterMilliseconds how long the first time waits, for what is less urgent than starting */
  start(afterMilliseconds = 0): void {
    this.#stopped = false;
    if (afterMilliseconds > 0) this.#timer = setTimeout(() => this.poke(), afterMilliseconds);
    else this.poke();
  }

  poke(): void {
    this.#again = true;
    if (!this.#stopped && !this.#resting) this.#running ??= this.#run();
  }

  /** Lets the work in progress finish and begins none. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    const begun = performance.now();
    this.#again = false;
    await this.work().catch(this.failed);
    this.#running = undefined;
    this.#resting = true;
    if (!this.#stopped) this.#timer = setTimeout(() => this.#rested(), performance.now() - begun);
  }

  #rested(): void {
    this.#resting = false;
    if (this.#again) this.poke();
    else this.#timer = setTimeout(() => this.poke(), this.milliseconds);
  }
}
