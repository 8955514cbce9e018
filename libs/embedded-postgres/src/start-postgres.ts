import type { ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { runnableBinaries } from './binaries.js';
import { initialise, makeFolder, superuser } from './cluster.js';
import { freePort } from './free-port.js';
import { noteOwner, type Owner, otherOwner, releaseOwner } from './owner.js';
import { placeFor } from './placement.js';
import { clearTheWay, stopPostmaster } from './postmaster.js';
import { endOfLog, launch } from './server.js';
import { type ServerUser, serverUser } from './server-user.js';
import { watchOver } from './watchdog.js';

export interface PostgresSettings {
  /** Holds data, password and log; made when missing. */
  readonly folder: string;
  /** Taken when free. */
  readonly port?: number;
  /** Server settings such as `fsync`. */
  readonly options?: Readonly<Record<string, string>>;
  /** Hears of anything the operator should know: another place for the data, an orphan stopped. */
  readonly tell?: (line: string) => void;
  /** Called when the server ends although nobody stopped it. */
  readonly onUnexpectedEnd?: (reason: string) => void;
}

export interface RunningPostgres {
  /** Superuser, database `postgres`. */
  readonly url: string;
  readonly port: number;
  /** Where the files really are. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Another living program already serves this folder. */
export class PostgresAlreadyRunning extends Error {
  constructor(readonly owner: Owner) {
    super(`The database in this folder is already run by process ${owner.pid}.`);
  }
}

const attempts = 5;

/**
 * Runs a real PostgreSQL on `folder`, reachable from this machine only.
 * @throws PostgresAlreadyRunning, or Error saying what the server said
 */
export async function startPostgres(settings: PostgresSettings): Promise<RunningPostgres> {
  const tell = settings.tell ?? (() => undefined);
  const { folder, user } = place(settings.folder, tell);
  const other = otherOwner(folder);
  if (other) throw new PostgresAlreadyRunning(other);
  noteOwner(folder, '');
  try {
    return await startIn({ ...settings, folder }, user);
  } catch (error) {
    releaseOwner(folder);
    throw error;
  }
}

async function startIn({ folder, ...settings }: PostgresSettings, user: ServerUser): Promise<RunningPostgres> {
  if ((await clearTheWay(join(folder, 'data'))) === 'stopped an orphan')
    settings.tell?.('Stopped a database left from a killed run.');
  const binaries = runnableBinaries(user, join(folder, 'binaries'));
  const password = initialise(folder, binaries, user);
  return run({ ...settings, folder }, binaries, user, password);
}

function place(wished: string, tell: (line: string) => void): { readonly folder: string; readonly user: ServerUser } {
  const firstGuess = serverUser(join(wished, 'data'));
  const folder = placeFor(wished, firstGuess);
  if (folder !== resolve(wished))
    tell(`PostgreSQL may not run as root, and its user cannot enter this folder: its data is kept in ${folder}.`);
  const user = serverUser(join(folder, 'data'));
  makeFolder(folder, user);
  return { folder, user };
}

async function run(
  { folder, options = {}, ...settings }: PostgresSettings,
  binaries: string,
  user: ServerUser,
  password: string,
): Promise<RunningPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(settings.port);
    const url = `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;
    try {
      const server = await launch({ binaries, folder, user, url, port, options });
      noteOwner(folder, url);
      return { url, port, folder, stop: guard(server, folder, settings.onUnexpectedEnd) };
    } catch (error) {
      // Somebody took the port between looking and listening.
      if (attempt === attempts || !String(error).includes('could not bind')) throw error;
    }
  }
}

/** Watches the server until it is stopped. @returns how to stop it */
function guard(server: ChildProcess, folder: string, onUnexpectedEnd?: (reason: string) => void): () => Promise<void> {
  const pid = server.pid ?? 0;
  const watchdog = watchOver(pid);
  let stopping = false;
  const ended = new Promise<void>((done) => {
    server.once('exit', (code, signal) => {
      watchdog.dismiss();
      if (!stopping) onUnexpectedEnd?.(`PostgreSQL ended with ${code ?? signal}.\n${endOfLog(folder)}`);
      done();
    });
  });
  server.unref();
  return async () => {
    if (stopping || server.exitCode !== null) return ended;
    stopping = true;
    await stopPostmaster(pid);
    watchdog.dismiss();
    releaseOwner(folder);
  };
}
