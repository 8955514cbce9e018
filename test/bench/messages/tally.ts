/** What arrived in a hearing process; told to the measuring process once as many have come as it asked for. */
export interface Arrival {
  /** Instant (ms) of the last one. */
  readonly at: number;
  /** Milliseconds from sending to hearing, in order of arrival. */
  readonly latencies: readonly number[];
}

export class Tally {
  #latencies: number[] = [];
  #wanted = Number.POSITIVE_INFINITY;

  note(sentAt: number): void {
    this.#latencies.push(Date.now() - sentAt);
    if (this.#latencies.length >= this.#wanted) this.#tell();
  }

  /** Takes the number to wait for as a message from the parent; says once that it is ready. */
  serve(): void {
    process.on('message', (wanted: number) => {
      this.#wanted = wanted;
      if (this.#latencies.length >= wanted) this.#tell();
    });
    process.send?.('ready');
  }

  #tell(): void {
    process.send?.({ at: Date.now(), latencies: this.#latencies } satisfies Arrival);
    this.#latencies = [];
    this.#wanted = Number.POSITIVE_INFINITY;
  }
}
