import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, type RunningPostgres, startPostgres } from '@app/embedded-postgres';
import type { QueueSettings } from '@app/messaging';

/** A durable PostgreSQL, and a Redis that writes its log every second when this machine has one. */
export interface Stand {
  readonly postgres: RunningPostgres;
  readonly queues: readonly QueueSettings[];
  stop(): Promise<void>;
}

export async function startStand(wished: string): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), 'kursbruecke-bench-'));
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    options: { max_connections: '200', shared_buffers: '256MB' },
  });
  const redis = wished === 'postgres' ? undefined : await startRedis(folder);
  if (wished !== 'postgres' && !redis)
    console.log('No redis-server on this machine: Redis is left out. (1 back end skipped)');
  const queues: QueueSettings[] = [];
  if (wished !== 'redis') queues.push({ kind: 'postgres', url: postgres.url });
  if (redis) queues.push({ kind: 'redis', url: redis.url });
  return {
    postgres,
    queues,
    stop: async () => {
      redis?.process.kill('SIGKILL');
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startRedis(folder: string): Promise<{ url: string; process: ChildProcess } | undefined> {
  if (spawnSync('redis-server', ['--version']).error) return undefined;
  const port = await freePort();
  const child = spawn(
    'redis-server',
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--appendonly',
      'yes',
      '--appendfsync',
      'everysec',
      '--save',
      '',
      '--maxmemory-policy',
      'noeviction',
    ],
    { stdio: 'ignore' },
  );
  for (let tries = 0; tries < 200 && !(await answers(port)); tries += 1) await pause(25);
  return { url: `redis://127.0.0.1:${port}`, process: child };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
