import { afterAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from './database.js';

const databases = await Promise.all([freshDatabase(), freshDatabase()]);
afterAll(async () => {
  for (const database of databases) await database.drop();
});

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(question)).rows[0];
  } finally {
    await client.end();
  }
}

it('gives each spec file a database of its own', async () => {
  const [one, other] = databases.map(({ url }) => url);
  await ask(one ?? '', 'create table note (line text)');
  expect(await ask(other ?? '', `select to_regclass('note') is null as free`)).toEqual({ free: true });
});

it('runs in UTC, reads UTF-8 in any script, and folds the case of umlauts', async () => {
  const [one] = databases.map(({ url }) => url);
  expect(
    await ask(
      one ?? '',
      `select current_setting('timezone') as zone, lower('ÄÖÜ') as low, length('عبد الله') as length`,
    ),
  ).toEqual({ zone: 'UTC', low: 'äöü', length: 8 });
});

it('copies a prepared database', async () => {
  const [one] = databases.map(({ url }) => url);
  const copy = await freshDatabase({ copyOf: new URL(one ?? '').pathname.slice(1) });
  expect(await ask(copy.url, `select to_regclass('note') is not null as there`)).toEqual({ there: true });
  await copy.drop();
});
