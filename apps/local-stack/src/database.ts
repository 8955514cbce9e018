import { join } from 'node:path';
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
