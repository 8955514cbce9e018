import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one's own on the test server. */
export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * An empty database for one spec file, or a copy of another one (nobody may be connected to `copyOf` then).
 * @throws Error when the tests were not started through Jest's global set-up and TEST_DATABASE_URL is not set
 */
export async function freshDatabase({ copyOf = 'template0' } = {}): Promise<FreshDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('No test server: run Jest with jest.config.cjs, or set TEST_DATABASE_URL.');
  const name = `spec_${process.pid}_${randomBytes(5).toString('hex')}`;
  await onServer(server, `create database ${name} template ${pg.escapeIdentifier(copyOf)}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database if exists ${name} with (force)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
