/** Work repeated every so often, never twice at a time. A failure is told and the work goes on. */
export class Repeating {
  #running: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #stopped = true;

  constructor(
    private readonly milliseconds: number,
    private readonly work: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** @param afterMilliseconds how long the first time waits, for what is less urgent than starting */
  start(afterMilliseconds = 0): void {
    this.#stopped = false;
    if (afterMilliseconds > 0) this.#timer = setTimeout(() => this.#run(), afterMilliseconds);
    else this.#run();
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

  #run(): void {
    this.#running = this.work()
      .catch(this.failed)
      .then(() => {
        if (!this.#stopped) this.#timer = setTimeout(() => this.#run(), this.milliseconds);
      });
  }
}
