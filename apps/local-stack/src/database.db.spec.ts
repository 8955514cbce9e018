import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@app/testing';
import { afterAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { superviseDatabase } from './database.js';

const folder = mkdtempSync(join(tmpdir(), 'local-database-spec-'));
chmodSync(folder, 0o711);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select 1');
  await client.end();
  return true;
}

it.each(['SIGINT', 'SIGKILL'] as const)('starts the database again on its port when %s ends it', async (signal) => {
  const told: string[] = [];
  const giveUp = (reason: string) => told.push(`gave up: ${reason}`);
  const database = await superviseDatabase(folder, { port: 0, tell: (line) => told.push(line), giveUp });
  const postmaster = readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0];
  process.kill(Number(postmaster), signal);
  await eventually(() => expect(told.at(-1)).toBe('The database is back.'), { within: 30_000 });
  expect(await answers(database.url)).toBe(true);
  await database.stop();
  await expect(answers(database.url)).rejects.toThrow();
});
