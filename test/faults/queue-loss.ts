import { Redis } from 'ioredis';
import { ask } from '../journeys/database.js';
import type { System } from '../journeys/system.js';

/** Everything in the queue is gone at once, whichever back end it has. */
export async function loseQueue(system: System): Promise<void> {
  if (!system.redis) {
    const tables = await ask<{ name: string }>(system, queueTables);
    await ask(system, `truncate ${tables.map(({ name }) => name).join(', ')}`);
    return;
  }
  await onRedis(system.redis.url, (redis) => redis.flushall());
}

/** All that lies in the queue, as text. */
export async function queueContent(system: System): Promise<string> {
  if (!system.redis) {
    const tables = await ask<{ name: string }>(system, queueTables);
    const texts = tables.map(({ name }) => ask<{ row: string }>(system, `select t::text as row from ${name} t`));
    return (await Promise.all(texts))
      .flat()
      .map(({ row }) => row)
      .join('\n');
  }
  return onRedis(system.redis.url, async (redis) => {
    const dumps = (await redis.keys('*')).map((key) => redis.dumpBuffer(key));
    return (await Promise.all(dumps)).map((dump) => dump?.toString('utf8') ?? '').join('\n');
  });
}

const queueTables = `
  select format('bullmq.%I', tablename) as name from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'`;

async function onRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}
