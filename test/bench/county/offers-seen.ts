import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

const lookEveryMilliseconds = 20;

/** Looks from outside for the first committed offer of each course start. */
export class OffersSeen {
  /** Instant (ms) at which the first offer of a course start was seen, by course start. */
  readonly firstAt = new Map<string, number>();
  #watching: Promise<void> | undefined;
  #stopped = false;

  constructor(private readonly sql: pg.Pool) {}

  start(): void {
    this.#watching = this.#watch();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#watching;
  }

  async #watch(): Promise<void> {
    while (!this.#stopped) {
      const { rows } = await this.sql.query<{ id: string }>(
        'select distinct course_start_id as id from waiting_list.seat_offer',
      );
      const now = Date.now();
      for (const { id } of rows) if (!this.firstAt.has(id)) this.firstAt.set(id, now);
      await pause(lookEveryMilliseconds);
    }
  }
}
