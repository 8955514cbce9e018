import type { QueueSettings } from '@app/messaging';
import { createPostgresBackend, Worker, withBackend } from 'bullmq';
import { Tally } from './tally.js';

const queue = JSON.parse(process.argv[2] ?? '') as QueueSettings;
const tally = new Tally();
const work = async ({ data }: { data: { sentAt: number } }) => tally.note(data.sentAt);
const options = { concurrency: 16, removeOnComplete: { count: 0 } };
const worker =
  queue.kind === 'redis'
    ? new Worker('raw', work, { ...options, connection: { url: queue.url, maxRetriesPerRequest: null } })
    : new (withBackend(createPostgresBackend).Worker)('raw', work, {
        ...options,
        connection: { connectionString: queue.url, schema: 'bullmq', max: 16 },
      });
await worker.waitUntilReady();
tally.serve();
