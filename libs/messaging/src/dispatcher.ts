import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { Repeating } from '@app/repeating';
import { Logger } from '@nestjs/common';
import { type Claimed, claim, hurried, markRung, release } from './deliveries.js';
import { errorCode } from './error-code.js';
import type { Doorbell } from './queue/doorbell.js';
import type { ServiceMessaging } from './settings.js';

const longestPauseMilliseconds = 5_000;
/** So many deliveries at once mean that more are coming: a breath gathers them, and the service's own work gets its turn. */
const crowd = 8;

interface Group {
  readonly hearer: ServiceName;
  readonly ids: readonly string[];
  readonly rung: boolean;
}

/** Claims open deliveries, rings their hearers in bulk, and notes that it did. The only one who rings. */
export class Dispatcher {
  readonly #loop: Repeating;
  readonly #log = new Logger('dispatcher');
  #failures = 0;
  #pausedUntil = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly doorbell: Doorbell,
    private readonly settings: ServiceMessaging,
  ) {
    this.#loop = new Repeating(
      settings.tuning.pollMilliseconds,
      () => this.#dispatch(),
      (error) => this.#log.warn({ code: 'messaging.dispatch-failed', error: errorCode(error) }),
    );
  }

  /** False while the queue refuses: messages wait in the outbox meanwhile, and nobody else has to. */
  get reachable(): boolean {
    return this.#failures === 0;
  }

  start(): void {
    this.#loop.start();
  }

  poke(): void {
    this.#loop.poke();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  async #dispatch(): Promise<void> {
    const { service, tuning } = this.settings;
    if (performance.now() < this.#pausedUntil) return;
    const token = randomUUID();
    const claimed = await this.transactions.run(async (tx) => {
      const [due] = await Promise.all([claim(tx, service, token, tuning), hurried(tx)]);
      return due;
    });
    if (claimed.length === 0 && !this.reachable) await this.#knock();
    const groups = [...byHearer(claimed)];
    const outcomes = await Promise.all(groups.map(([hearer, ids]) => this.#ring(hearer, ids)));
    await this.#note(
      token,
      groups.map(([hearer, ids], at) => ({ hearer, ids, rung: outcomes[at] ?? false })),
    );
    if (claimed.length >= tuning.claimSize) this.#loop.poke();
    else if (claimed.length >= crowd) await pause(tuning.breathMilliseconds);
  }

  /** Nothing to ring for and the queue refused last time: does it still? */
  async #knock(): Promise<void> {
    try {
      await this.doorbell.sendCanary(this.settings.service);
      this.#failures = 0;
    } catch (error) {
      this.#pause(error);
    }
  }

  /** Answers whether the queue took it. */
  async #ring(hearer: ServiceName, ids: readonly string[]): Promise<boolean> {
    try {
      await this.doorbell.ring(hearer, ids);
      this.#failures = 0;
      return true;
    } catch (error) {
      this.#pause(error);
      return false;
    }
  }

  async #note(token: string, groups: readonly Group[]): Promise<void> {
    if (groups.length === 0) return;
    await this.transactions.run(async (tx) => {
      const noted = groups.map(({ hearer, ids, rung }) => (rung ? markRung : release)(tx, token, hearer, ids));
      await Promise.all([hurried(tx), ...noted]);
    });
  }

  #pause(error: unknown): void {
    this.#failures += 1;
    const pause = Math.min(longestPauseMilliseconds, 250 * 2 ** Math.min(this.#failures, 10));
    this.#pausedUntil = performance.now() + pause * (0.5 + Math.random() / 2);
    this.#log.warn({ code: 'messaging.queue-refused', failures: this.#failures, error: errorCode(error) });
  }
}

function byHearer(claimed: readonly Claimed[]): ReadonlyMap<ServiceName, string[]> {
  const groups = new Map<ServiceName, string[]>();
  for (const { hearer, messageId } of claimed) {
    const group = groups.get(hearer);
    if (group) group.push(messageId);
    else groups.set(hearer, [messageId]);
  }
  return groups;
}
