import { randomUUID } from 'node:crypto';
import type { ServiceName } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { Logger } from '@nestjs/common';
import { type Claimed, claim, markRung, release } from './deliveries.js';
import { errorCode } from './error-code.js';
import { Loop } from './loop.js';
import type { Doorbell } from './queue/doorbell.js';
import type { ServiceMessaging } from './settings.js';

const longestPauseMilliseconds = 5_000;

/** Claims open deliveries, rings their hearers in bulk, and notes that it did. The only one who rings. */
export class Dispatcher {
  readonly #loop: Loop;
  readonly #log = new Logger('dispatcher');
  #failures = 0;
  #pausedUntil = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly doorbell: Doorbell,
    private readonly settings: ServiceMessaging,
  ) {
    this.#loop = new Loop(
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
    const claimed = await this.transactions.run((tx) => claim(tx, service, token, tuning));
    if (claimed.length === 0 && !this.reachable) await this.#knock();
    for (const [hearer, ids] of byHearer(claimed)) await this.#ring(token, hearer, ids);
    if (claimed.length >= tuning.claimSize) this.#loop.poke();
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

  async #ring(token: string, hearer: ServiceName, ids: readonly string[]): Promise<void> {
    try {
      await this.doorbell.ring(hearer, ids);
      this.#failures = 0;
    } catch (error) {
      this.#pause(error);
      await this.transactions.run((tx) => release(tx, token, hearer, ids));
      return;
    }
    await this.transactions.run((tx) => markRung(tx, token, hearer, ids));
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
