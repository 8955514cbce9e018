import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type RunningPostgres, startPostgres } from '@app/embedded-postgres';
import pg from 'pg';

export interface LocalDatabase {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

interface DatabaseWishes {
  readonly port: number;
  readonly tell: (line: string) => void;
  readonly onUnexpectedEnd?: (reason: string) => void;
}

/** The embedded server of this folder with the database `kursbruecke` in it. */
export async function startDatabase(folder: string, { port, ...wishes }: DatabaseWishes): Promise<LocalDatabase> {
  const server: RunningPostgres = await startPostgres({ folder: join(folder, 'postgres'), port, ...wishes });
  await createDatabase(server.url, 'kursbruecke');
  const url = new URL(server.url);
  url.pathname = '/kursbruecke';
  return { url: url.href, port: server.port, stop: server.stop };
}

interface SupervisionWishes {
  readonly port: number;
  readonly tell: (line: string) => void;
  /** Called when it cannot be started again where the services look for it. */
  readonly giveUp: (reason: string) => void;
}

const restarts = 10;

/** The same, started again on its port whenever it ends unasked; the services' connections heal by themselves. */
export async function superviseDatabase(
  folder: string,
  { port, tell, giveUp }: SupervisionWishes,
): Promise<LocalDatabase> {
  let stopping = false;
  const start = (at: number) => startDatabase(folder, { port: at, tell, onUnexpectedEnd });
  const onUnexpectedEnd = (reason: string): void => {
    if (stopping) return;
    tell(`${reason}\nStarting the database again.`);
    restart().catch((error: unknown) => giveUp(`The database does not start again: ${String(error)}`));
  };
  const restart = async (attempt = 1): Promise<void> => {
    await pause(500 * attempt);
    if (stopping) return;
    try {
      const again = await start(running.port);
      if (again.port !== running.port) throw new Error(`port ${running.port} is taken.`);
      running = again;
      tell('The database is back.');
    } catch (error) {
      if (attempt === restarts) throw error;
      await restart(attempt + 1);
    }
  };
  let running = await start(port);
  const stop = async () => {
    stopping = true;
    await running.stop();
  };
  return { url: running.url, port: running.port, stop };
}

async function createDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name} template template0`);
  } finally {
    await client.end();
  }
}
