import { identityTables } from '@app/identity';
import { messagingTables } from '@app/messaging';
import { migrate } from '@app/persistence';
import { type FreshDatabase, freshDatabase } from '@app/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { courseRegistryTables } from '../course-registry.tables.js';

let database: FreshDatabase;
let owner: pg.Client;
const id = '0193a1e0-0000-7000-8000-000000000001';
const finished = '0193a1e0-0000-7000-8000-000000000002';
const empty = '0193a1e0-0000-7000-8000-000000000003';
const pieceBytes = 262_144;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

it('files that wait to be worked through when the service is replaced are still there, byte for byte', async () => {
  const libraries = [messagingTables, identityTables];
  const before = { ...courseRegistryTables, migrations: courseRegistryTables.migrations.slice(0, 9) };
  await migrate(database.url, before, libraries);
  const content = Buffer.from(Array.from({ length: 2 * pieceBytes + 77 }, (_, i) => (i * 7) % 251));
  const add = (wanted: string, file: Buffer | null, state: string) =>
    owner.query(
      `insert into course_registry.import (id, provider_id, format, file_name, file_hash, file, state)
       values ($1, $1, 'kufer-xml', 'kurse.xml', 'x', $2, $3)`,
      [wanted, file, state],
    );
  await add(id, content, 'stopped');
  await add(finished, null, 'done');
  await add(empty, Buffer.of(), 'running');

  await migrate(database.url, courseRegistryTables, libraries);
  const { rows: files } = await owner.query('select id from course_registry.import_file order by id');
  expect(files).toEqual([{ id }, { id: empty }]);
  const { rows } = await owner.query('select number, bytes from course_registry.import_file_piece order by number');
  expect(rows.map(({ number, bytes }) => [number, bytes.length])).toEqual([
    [0, pieceBytes],
    [1, pieceBytes],
    [2, 77],
  ]);
  expect(Buffer.concat(rows.map(({ bytes }) => bytes)).equals(content)).toBe(true);
});
