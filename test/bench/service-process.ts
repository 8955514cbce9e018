import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@app/embedded-postgres';
import type { QueueSettings } from '@app/messaging';

export interface ServiceProcess {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
  /** At once and without a word, as a machine that loses its power. */
  kill(): Promise<void>;
}

interface Surroundings {
  readonly url: string;
  readonly queue: QueueSettings;
  readonly issuer: string;
  readonly more?: Readonly<Record<string, string>>;
}

const built = resolve(import.meta.dirname, '../..');

/** One service as production runs it: built, in a process of its own, ready to serve. */
export async function startServiceProcess(
  service: string,
  { url, queue, issuer, more }: Surroundings,
): Promise<ServiceProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(built, `apps/${service}/src/main.js`)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: url,
      ...(queue.kind === 'redis' && { REDIS_URL: queue.url }),
      OIDC_ISSUER: issuer,
      PORT: String(port),
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'error',
      ...more,
    },
  });
  const base = `http://127.0.0.1:${port}`;
  await ready(child, `${base}/readyz`);
  return {
    url: base,
    pid: child.pid ?? Number.NaN,
    stop: () => stop(child, 'SIGTERM'),
    kill: () => stop(child, 'SIGKILL'),
  };
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}.`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`${url} did not become ready within 30 s.`);
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill(signal);
  await ended;
}
