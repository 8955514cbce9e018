import type { ServiceName } from '@app/contracts';
import { Logger } from '@nestjs/common';
import { errorCode } from '../error-code.js';
import type { QueueSettings, Tuning } from '../settings.js';
import type { Doorbell, Ring } from './doorbell.js';
import { postgresBackend } from './postgres.js';
import type { AnsweringWorker, QueueBackend, RungQueue } from './queue-backend.js';
import { redisBackend } from './redis.js';

/** The doorbell on BullMQ, whichever back end it has. */
export class BullmqDoorbell implements Doorbell {
  readonly #backend: QueueBackend;
  readonly #queues = new Map<ServiceName, RungQueue>();
  readonly #log = new Logger('queue');
  #worker: AnsweringWorker | undefined;

  constructor(
    queue: QueueSettings,
    private readonly tuning: Tuning,
  ) {
    this.#backend =
      queue.kind === 'redis' ? redisBackend(queue.url, queue.prefix ?? 'kursbruecke') : postgresBackend(queue.url);
  }

  prepare(): Promise<void> {
    return this.#backend.prepare();
  }

  async ring(hearer: ServiceName, ids: readonly string[]): Promise<void> {
    const { ringSize } = this.tuning;
    const rings: Ring[] = [];
    for (let at = 0; at < ids.length; at += ringSize) rings.push({ ids: ids.slice(at, at + ringSize) });
    await this.#add(hearer, rings);
  }

  sendCanary(service: ServiceName): Promise<void> {
    return this.#add(service, [{ canary: true }]);
  }

  async counts(service: ServiceName): Promise<Readonly<Record<string, number>> | undefined> {
    const counting = this.#queueOf(service).getJobCounts('wait', 'active', 'delayed', 'failed');
    return within(this.tuning.ringMilliseconds, counting).catch(() => undefined);
  }

  answer(service: ServiceName, on: (ring: Ring) => Promise<void>): void {
    this.#worker = this.#backend.worker(service, on, this.tuning.concurrency);
    this.#worker.on('error', (error) => this.#log.warn({ code: 'messaging.worker-error', error: errorCode(error) }));
  }

  async stopAnswering(milliseconds: number): Promise<void> {
    if (this.#worker) await within(milliseconds, this.#worker.close()).catch(() => {});
  }

  async close(): Promise<void> {
    for (const queue of this.#queues.values()) await within(2_000, queue.close()).catch(() => {});
    await this.#backend.close();
  }

  async #add(hearer: ServiceName, rings: readonly Ring[]): Promise<void> {
    const queue = this.#queueOf(hearer);
    const jobs = rings.map((data) => ({ name: 'ring', data }));
    try {
      await within(this.tuning.ringMilliseconds, queue.addBulk(jobs));
    } catch (error) {
      this.#forget(hearer, queue);
      throw error;
    }
  }

  /** A queue that failed while it connected would fail for ever; the next ring makes a new one. */
  #forget(hearer: ServiceName, queue: RungQueue): void {
    this.#queues.delete(hearer);
    queue.close().catch(() => {});
  }

  #queueOf(hearer: ServiceName): RungQueue {
    const known = this.#queues.get(hearer);
    if (known) return known;
    const made = this.#backend.queue(hearer);
    made.on('error', (error) => this.#log.warn({ code: 'messaging.queue-error', error: errorCode(error) }));
    this.#queues.set(hearer, made);
    return made;
  }
}

class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`No answer within ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}
