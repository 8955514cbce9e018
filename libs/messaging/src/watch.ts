import type { Transactions } from '@app/persistence';
import { Repeating } from '@app/repeating';
import { Logger } from '@nestjs/common';
import { canaryAgeSeconds, canarySeen } from './canary.js';
import { clockSkewSeconds } from './clock-skew.js';
import { errorCode } from './error-code.js';
import type { Doorbell } from './queue/doorbell.js';
import type { ServiceMessaging } from './settings.js';

/**
 * Sends a canary through the service's queue each minute and looks at the clock. When adding works and yet no replica
 * sees a canary, the workers hang on dead connections without an error: the process ends, for its supervisor to start anew.
 */
export class Watch {
  readonly #loop: Repeating;
  readonly #log = new Logger('watch');
  #sentAt = Number.NEGATIVE_INFINITY;
  #addingSince: number | undefined;
  #skew = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly doorbell: Doorbell,
    private readonly settings: ServiceMessaging,
  ) {
    this.#loop = new Repeating(
      settings.tuning.watchMilliseconds,
      () => this.#look(),
      (error) => this.#log.warn({ code: 'messaging.watch-failed', error: errorCode(error) }),
    );
  }

  get skewSeconds(): number {
    return this.#skew;
  }

  /** Measures this process's clock against the database's. */
  async readClock(): Promise<number> {
    this.#skew = await this.transactions.run((tx) => clockSkewSeconds(tx, this.settings.tuning.clock));
    return this.#skew;
  }

  start(): void {
    this.#loop.start();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  /** The canary has come out of the queue. */
  async seen(): Promise<void> {
    await this.transactions.run((tx) => canarySeen(tx, this.settings.service));
  }

  async #look(): Promise<void> {
    await this.#send();
    await this.readClock();
    const age = await this.transactions.run((tx) => canaryAgeSeconds(tx, this.settings.service));
    this.#endWhenDeaf(age ?? Number.POSITIVE_INFINITY);
  }

  async #send(): Promise<void> {
    if (performance.now() - this.#sentAt < this.settings.tuning.canaryMilliseconds) return;
    try {
      await this.doorbell.sendCanary(this.settings.service);
      this.#sentAt = performance.now();
      this.#addingSince ??= this.#sentAt;
    } catch (error) {
      this.#addingSince = undefined;
      this.#log.warn({ code: 'messaging.canary-refused', error: errorCode(error) });
    }
  }

  #endWhenDeaf(ageSeconds: number): void {
    const { canarySilenceSeconds, exit } = this.settings.tuning;
    const addingSeconds = this.#addingSince === undefined ? 0 : (performance.now() - this.#addingSince) / 1_000;
    if (Math.min(ageSeconds, addingSeconds) <= canarySilenceSeconds) return;
    this.#log.fatal({ code: 'messaging.canary-silent', seconds: Math.round(addingSeconds) });
    exit(1);
  }
}
