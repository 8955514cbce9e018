import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { Repeating } from '@app/repeating';
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
  readonly #ticks = new Repeating(
    minute,
    () => this.now(),
    (error) => this.#log.warn({ code: 'plausibility.tick-failed', error: harmlessTrace(error) }),
  );
  #ending = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly comparisons: Comparisons,
    private readonly check: Check,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.#ticks.start(minute);
  }

  /** Looks through all that is due. */
  async now(): Promise<void> {
    let settled = atOnce;
    while (settled === atOnce && !this.#ending) settled = await this.#batch();
  }

  beforeApplicationShutdown(): Promise<void> {
    this.#ending = true;
    return this.#ticks.stop();
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
