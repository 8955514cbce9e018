import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type QueueBackend, ringOptions, UnfitQueue, workerOptions } from './queue-backend.js';

/** `socketTimeout` is what notices a connection that is open on one side only; longer than a worker's blocking wait. */
const patience = {
  socketTimeout: 15_000,
  connectTimeout: 5_000,
  keepAlive: 10_000,
  retryStrategy: (times: number) => Math.min(100 * 2 ** Math.min(times, 5), 2_000),
};

/** BullMQ on Redis. Connections: 1 for all queues that are rung, 2 for the own one. */
export function redisBackend(url: string, prefix: string): QueueBackend {
  const rung = new Redis(url, { ...patience, maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: true });
  rung.on('error', () => {});
  return {
    prepare: () => refuseForgetful(rung),
    queue: (name) => new Queue(name, { connection: rung, prefix, defaultJobOptions: ringOptions }),
    worker: (name, on, concurrency) =>
      new Worker(name, ({ data }) => on(data), {
        ...workerOptions,
        concurrency,
        prefix,
        connection: { ...patience, url, maxRetriesPerRequest: null },
      }),
    close: async () => rung.disconnect(),
  };
}

/** A Redis that evicts keys when memory is short drops rings without a word. */
async function refuseForgetful(redis: Redis): Promise<void> {
  if (redis.status === 'wait') await redis.connect();
  const policy = /^maxmemory_policy:(.*?)\r?$/m.exec(await redis.info('memory'))?.[1];
  if (policy !== 'noeviction') throw new UnfitQueue(`Redis must run with maxmemory-policy noeviction, not ${policy}.`);
}
