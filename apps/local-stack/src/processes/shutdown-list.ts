/** What has been started, so that it can be stopped in the opposite order, also half-way through a start. */
export class ShutdownList {
  readonly #entries: { readonly name: string; readonly stop: () => Promise<void> }[] = [];
  #stopping: Promise<void> | undefined;

  constructor(private readonly tell: (line: string) => void) {}

  get stopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** Notes `stop` for later, without words when it has no name; when stopping has begun meanwhile, stops at once and ends the start by throwing. */
  async add(name: string, stop: () => Promise<void>): Promise<void> {
    if (!this.#stopping) {
      this.#entries.push({ name, stop });
      return;
    }
    await stop();
    throw new StoppedWhileStarting();
  }

  stopAll(): Promise<void> {
    this.#stopping ??= this.#stopInTurn();
    return this.#stopping;
  }

  async #stopInTurn(): Promise<void> {
    for (let entry = this.#entries.pop(); entry; entry = this.#entries.pop()) {
      if (entry.name) this.tell(`Stopping ${entry.name} …`);
      await entry.stop().catch((error: unknown) => this.tell(`${entry?.name} did not stop well: ${String(error)}`));
    }
  }
}

/** Somebody asked to stop before everything was up. */
export class StoppedWhileStarting extends Error {
  override readonly name = 'StoppedWhileStarting';
}
