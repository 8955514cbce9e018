import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Check } from '../check.js';
import { Comparisons } from '../persistence/comparisons.js';

const minute = 60_000;
const atOnce = 100;

/** Looks again at what the day has made due, and at nothing else. Every replica may: rows held elsewhere are passed over. */
@Injectable()
export class PlausibilityTick implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('plausibility');
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #ending = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly comparisons: Comparisons,
    private readonly check: Check,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.now(), minute).unref();
  }

  /** Looks at once, or waits for the round that is under way. */
  now(): Promise<void> {
    this.#round ??= this.#works().finally(() => {
      this.#round = undefined;
    });
    return this.#round;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#ending = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  async #works(): Promise<void> {
    try {
      let settled = atOnce;
      while (settled === atOnce && !this.#ending) settled = await this.#batch();
    } catch (error) {
      this.#log.warn({ code: 'plausibility.tick-failed', error: harmlessTrace(error) });
    }
  }

  /** @returns how many are no longer due */
  #batch(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const due = await this.comparisons.due(tx, calendarDateOf(this.clock.now()), atOnce);
      for (const each of due) await this.check.again(tx, each);
      return due.filter(({ alone }) => alone).length;
    });
  }
}
