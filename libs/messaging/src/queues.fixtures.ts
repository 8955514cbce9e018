import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@app/embedded-postgres';
import { describe, it } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { QueueSettings } from './settings.js';

/** One back end under test, and what can befall it. */
export interface QueueUnderTest {
  /** The queue beside the database at `url`, empty. */
  settings(url: string): QueueSettings;
  /** Everything in it is gone at once. */
  forgetAll(): Promise<void>;
  /** From now on it takes nothing. */
  refuse(): Promise<void>;
  accept(): Promise<void>;
  /** What it does when its memory is full. */
  whenFull(policy: 'noeviction' | 'allkeys-lru'): Promise<void>;
  end(): Promise<void>;
}

type Suite = (kind: QueueSettings['kind'], open: () => Promise<QueueUnderTest>) => void;

/** Runs the suite on BullMQ over PostgreSQL and over Redis. Without any Redis its half is counted as skipped, loudly. */
export function onEachQueue(suite: Suite): void {
  describe('with the queue on PostgreSQL', () => suite('postgres', async () => new PostgresQueue()));
  describe('with the queue on Redis', () => {
    if (redisIsThere()) suite('redis', () => RedisQueue.open());
    else it.todo('NOT TESTED: set TEST_REDIS_URL or install redis-server to test the queue on Redis');
  });
}

function redisIsThere(): boolean {
  if (process.env['TEST_REDIS_URL']) return true;
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(
      '\nNo Redis: the queue is tested on PostgreSQL only. Set TEST_REDIS_URL or install redis-server.\n',
    );
    return false;
  }
}

class PostgresQueue implements QueueUnderTest {
  #url = '';

  settings(url: string): QueueSettings {
    this.#url = url;
    return { kind: 'postgres', url };
  }

  async forgetAll(): Promise<void> {
    const tables = await this.#query(
      `select tablename from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'`,
    );
    await this.#query(`truncate ${tables.map(({ tablename }) => `bullmq."${tablename}"`).join(', ')}`);
  }

  async refuse(): Promise<void> {
    await this.#query('alter table if exists bullmq.job rename to job_away');
  }

  async accept(): Promise<void> {
    await this.#query('alter table if exists bullmq.job_away rename to job');
  }

  async whenFull(): Promise<void> {}

  async end(): Promise<void> {}

  async #query(sql: string): Promise<{ tablename: string }[]> {
    const client = new pg.Client({ connectionString: this.#url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }
}

/** A Redis of the suite's own, or one that was lent, where only this suite's keys are touched. */
class RedisQueue implements QueueUnderTest {
  readonly #prefix = `test-${randomBytes(4).toString('hex')}`;
  #server: ChildProcess | undefined;

  private constructor(
    private readonly url: string,
    private readonly folder: string | undefined,
  ) {}

  static async open(): Promise<RedisQueue> {
    const lent = process.env['TEST_REDIS_URL'];
    if (lent) return new RedisQueue(lent, undefined);
    const folder = mkdtempSync(join(tmpdir(), 'redis-'));
    const own = new RedisQueue(`redis://127.0.0.1:${await freePort()}`, folder);
    await own.accept();
    return own;
  }

  settings(): QueueSettings {
    return { kind: 'redis', url: this.url, prefix: this.#prefix };
  }

  forgetAll(): Promise<void> {
    return this.#ask(async (redis) => {
      if (this.folder) await redis.flushall();
      else for (const key of await redis.keys(`${this.#prefix}:*`)) await redis.del(key);
    });
  }

  /** A lent server is made to refuse by making every client wait. */
  async refuse(): Promise<void> {
    if (!this.folder) return this.#ask(async (redis) => void (await redis.call('client', 'pause', '600000')));
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGKILL');
    await ended;
  }

  async accept(): Promise<void> {
    if (!this.folder) return this.#ask(async (redis) => void (await redis.call('client', 'unpause')));
    if (this.#server) return;
    const options = ['--port', new URL(this.url).port, '--save', '', '--dir', this.folder];
    this.#server = spawn('redis-server', options, { stdio: 'ignore' });
    await this.#ask(async () => {});
  }

  whenFull(policy: string): Promise<void> {
    return this.#ask(async (redis) => void (await redis.config('SET', 'maxmemory-policy', policy)));
  }

  async end(): Promise<void> {
    if (!this.folder) return;
    await this.refuse();
    rmSync(this.folder, { recursive: true });
  }

  async #ask(question: (redis: Redis) => Promise<void>): Promise<void> {
    const redis = new Redis(this.url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
    redis.on('error', () => {});
    try {
      await redis.ping();
      await question(redis);
    } finally {
      redis.disconnect();
    }
  }
}
