import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Use } from '../domain/use.js';
import { CatalogueUses, type Counted } from '../persistence/catalogue-uses.js';

const writtenEveryMilliseconds = 10_000;
/** Different things that may wait to be written; what comes on top is written at once. */
const waitingAtMost = 2_000;

/**
 * Counts in memory and adds to the table every ten seconds, so that no reader waits for a count. A process that is
 * killed loses ten seconds of counts: these are figures for a report, not facts about people.
 */
@Injectable()
export class Tally implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('catalogue');
  #waiting = new Map<string, Counted>();
  readonly #ticks = new Repeating(
    writtenEveryMilliseconds,
    () => this.write(),
    (error) => this.#notWritten(error),
  );

  constructor(
    private readonly transactions: Transactions,
    private readonly uses: CatalogueUses,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.#ticks.start(writtenEveryMilliseconds);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#ticks.stop();
    await this.write().catch((error: unknown) => this.#notWritten(error));
  }

  count(uses: readonly Use[]): void {
    const day = calendarDateOf(this.clock.now());
    for (const use of uses) this.#add({ ...use, day, uses: 1 });
    if (this.#waiting.size >= waitingAtMost) this.#ticks.poke();
  }

  /** What cannot be written waits for the next time, as long as there is room for it. */
  async write(): Promise<void> {
    const counted = [...this.#waiting.values()];
    if (counted.length === 0) return;
    this.#waiting = new Map();
    try {
      await this.transactions.run((tx) => this.uses.add(tx, counted));
    } catch (error) {
      if (this.#waiting.size < waitingAtMost) for (const each of counted) this.#add(each);
      throw error;
    }
  }

  #notWritten(error: unknown): void {
    this.#log.warn({ code: 'catalogue.uses-not-written', error: harmlessTrace(error) });
  }

  #add(counted: Counted): void {
    const key = `${counted.day} ${counted.kind} ${counted.value} ${counted.language}`;
    const known = this.#waiting.get(key);
    this.#waiting.set(key, known ? { ...known, uses: known.uses + counted.uses } : counted);
  }
}
