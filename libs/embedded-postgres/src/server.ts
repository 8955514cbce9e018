import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { binary } from './binaries.js';
import { serverEnvironment } from './cluster.js';
import type { ServerUser } from './server-user.js';

export interface ServerSettings {
  readonly binaries: string;
  readonly folder: string;
  readonly user: ServerUser;
  readonly url: string;
  readonly port: number;
  readonly options: Readonly<Record<string, string>>;
}

/** Above this the log starts anew, in bytes. */
const logLimit = 5_000_000;

/** Starts the server and waits until it answers. @throws Error with the end of the server's log. */
export async function launch(settings: ServerSettings): Promise<ChildProcess> {
  const server = spawnServer(settings);
  let ended: string | undefined;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', (code, signal) => (ended = `ended with ${code ?? signal}`));
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (ended) throw new Error(`PostgreSQL ${ended}.\n${endOfLog(settings.folder)}`);
    if (await answers(settings.url)) return server;
    await pause(20);
  }
  server.kill('SIGKILL');
  throw new Error(`PostgreSQL did not answer within a minute.\n${endOfLog(settings.folder)}`);
}

/** In a session of its own: Ctrl-C in the terminal must reach the services before their database. */
function spawnServer({ binaries, folder, user, port, options }: ServerSettings): ChildProcess {
  const log = openLog(folder);
  const settings = {
    timezone: 'UTC',
    log_timezone: 'UTC',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...options,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(binary(binaries, 'postgres'), ['-D', join(folder, 'data'), '-p', String(port), ...flags], {
    ...user,
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return server;
}

function openLog(folder: string): number {
  const file = join(folder, 'postgres.log');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > logLimit ? 'w' : 'a', 0o600);
}

export function endOfLog(folder: string): string {
  return readFileSync(join(folder, 'postgres.log'), 'utf8').split('\n').slice(-12).join('\n');
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
