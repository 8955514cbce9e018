/** Repeats work: every `milliseconds`, and at once when poked; never twice at a time. A failure is told and the loop goes on. */
export class Loop {
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #again = false;
  #stopped = true;

  constructor(
    private readonly milliseconds: number,
    private readonly work: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.#stopped = false;
    this.poke();
  }

  poke(): void {
    this.#again = true;
    if (!this.#stopped) this.#running ??= this.#run();
  }

  /** Lets the work in progress finish and begins none. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#again && !this.#stopped) {
      this.#again = false;
      await this.work().catch(this.failed);
    }
    this.#running = undefined;
    if (!this.#stopped) this.#timer = setTimeout(() => this.poke(), this.milliseconds);
  }
}
