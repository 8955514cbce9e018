import { Transactions } from '@app/persistence';
import { Repeating } from '@app/repeating';
import { Logger } from '@nestjs/common';
import { clean } from './cleaning.js';
import { refuseSkew } from './clock-skew.js';
import type { Consumer } from './consumer.js';
import { reopenSilent } from './deliveries.js';
import { Dispatcher } from './dispatcher.js';
import { errorCode } from './error-code.js';
import { Hearing } from './hearing.js';
import type { Doorbell, Ring } from './queue/doorbell.js';
import { UnfitQueue } from './queue/queue-backend.js';
import type { ServiceMessaging } from './settings.js';
import { Watch } from './watch.js';

const attachMilliseconds = 1_000;
const sweepSize = 1_000;
const shutdownMilliseconds = 20_000;

/** One service's part in the conversation: starts what sends and what hears, and stops it in order. */
export class Messenger {
  readonly dispatcher: Dispatcher;
  readonly hearing: Hearing;
  readonly watch: Watch;
  readonly #log = new Logger('messaging');
  readonly #attach: Repeating;
  readonly #sweep: Repeating;
  readonly #clean: Repeating;
  #attached = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly doorbell: Doorbell,
    private readonly settings: ServiceMessaging,
    consumers: ReadonlyMap<string, readonly Consumer<object>[]>,
  ) {
    const { sweepMilliseconds, cleanMilliseconds } = settings.tuning;
    this.dispatcher = new Dispatcher(transactions, doorbell, settings);
    this.hearing = new Hearing(transactions, settings, consumers);
    this.watch = new Watch(transactions, doorbell, settings);
    this.#attach = this.#loop('attach', attachMilliseconds, () => this.#attachLater());
    this.#sweep = this.#loop('sweep', sweepMilliseconds, () => this.#sweepSilent());
    this.#clean = this.#loop('clean', cleanMilliseconds, () => this.#cleanUp());
  }

  /** False until the queue was reached, and while it refuses rings: degraded, while everything but hearing goes on. */
  get queueReachable(): boolean {
    return this.#attached && this.dispatcher.reachable;
  }

  queueJobs(): Promise<Readonly<Record<string, number>> | undefined> {
    return this.doorbell.counts(this.settings.service);
  }

  /** Rejects when this machine's clock or the queue is unfit. A queue that is merely away is waited for behind the scenes. */
  async start(): Promise<void> {
    refuseSkew(await this.watch.readClock());
    await this.#attachNow().catch((error) => {
      if (error instanceof UnfitQueue) throw error;
      this.#attach.start();
    });
    this.#sweep.start();
    this.#clean.start();
  }

  /** Ticks and dispatcher, then the worker with up to 20 s for what it is at, then connections. */
  async stop(): Promise<void> {
    const loops = [this.#attach, this.#sweep, this.#clean, this.watch, this.dispatcher];
    await Promise.all(loops.map((loop) => loop.stop()));
    this.hearing.stop();
    await this.doorbell.stopAnswering(shutdownMilliseconds);
    await this.doorbell.close();
  }

  async #attachNow(): Promise<void> {
    await this.doorbell.prepare();
    this.doorbell.answer(this.settings.service, (ring) => this.#answer(ring));
    this.#attached = true;
    this.dispatcher.start();
    this.watch.start();
  }

  async #attachLater(): Promise<void> {
    if (this.#attached) return;
    try {
      await this.#attachNow();
      void this.#attach.stop();
    } catch (error) {
      if (!(error instanceof UnfitQueue)) throw error;
      this.#log.fatal({ code: 'messaging.queue-unfit', detail: error.message });
      this.settings.tuning.exit(1);
    }
  }

  #answer(ring: Ring): Promise<void> {
    return 'canary' in ring ? this.watch.seen() : this.hearing.hear(ring.ids);
  }

  /** Rings that nobody acknowledged: the queue lost them, or a worker died over them. */
  async #sweepSilent(): Promise<void> {
    const { service, tuning } = this.settings;
    const reopened = await this.transactions.run((tx) => reopenSilent(tx, service, tuning.silentSeconds, sweepSize));
    if (reopened === 0) return;
    this.#log.warn({ code: 'messaging.rung-again', count: reopened });
    this.dispatcher.poke();
    if (reopened === sweepSize) this.#sweep.poke();
  }

  async #cleanUp(): Promise<void> {
    const more = await this.transactions.run((tx) => clean(tx, this.settings.tuning));
    if (more) this.#clean.poke();
  }

  #loop(name: string, milliseconds: number, work: () => Promise<void>): Repeating {
    const failed = (error: unknown) => this.#log.warn({ code: `messaging.${name}-failed`, error: errorCode(error) });
    return new Repeating(milliseconds, work, failed);
  }
}
