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

/** Whoever waits for word from the queue is cut off. @returns how many there were */
export async function endListening(system: System): Promise<number> {
  if (system.redis)
    return onRedis(system.redis.url, async (redis) => Number(await redis.call('CLIENT', 'KILL', 'TYPE', 'normal')));
  const ended = await ask(
    system,
    `select pg_terminate_backend(pid) from pg_stat_activity where query like '%LISTEN bullmq%' and pid <> pg_backend_pid()`,
  );
  return ended.length;
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
