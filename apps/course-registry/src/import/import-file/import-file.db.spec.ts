import { readFileSync } from 'node:fs';
import { type FreshDatabase, freshDatabase, seedIdentity } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { CourseRegistryModule } from '../../course-registry.module.js';
import { ImportFile } from './import-file.js';

const content = readFileSync(new URL('../kufer-xml/samples/export-with-traps.xml', import.meta.url));
/** So many that it takes three transactions: courses of another language, which are only counted. */
const other = '<kurs><knr>271X</knr><fachbtext>Fremdsprachen</fachbtext><haupttitel>Dari</haupttitel></kurs>';
const long = Buffer.from(content.toString().replace('</kurse>', `${other.repeat(200)}</kurse>`));
const file = {
  provider: 'sprachwerk-ruhr',
  format: 'kufer-xml',
  fileName: 'kurse.xml',
  content: {
    async *[Symbol.asyncIterator]() {
      yield long;
    },
  },
} as const;

describe('bringing a file in from the command line', () => {
  let database: FreshDatabase;
  let service: TestingModule;
  beforeAll(async () => {
    database = await freshDatabase();
    await seedIdentity(database.url, 'https://issuer.example');
    const settings = {
      database: { url: database.url },
      queue: { kind: 'postgres', url: database.url },
      identity: { issuer: 'https://issuer.example', audience: 'kursbruecke-api' },
    } as const;
    service = await Test.createTestingModule({ imports: [CourseRegistryModule.forCommands(settings)] }).compile();
    await service.init();
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const run = (signal: AbortSignal, told: (position: number) => void = () => undefined) =>
    service.get(ImportFile).run(file, { signal, told: ({ position }) => told(position) });

  it('stops after the portion at hand when it is asked to', async () => {
    const ending = new AbortController();
    const report = await run(ending.signal, (position) => position === 4 && ending.abort());
    expect(report).toMatchObject({ state: 'stopped', recordsRead: 100 });
  });

  it('goes on with the next record when the same file comes again, in the same report', async () => {
    const positions: number[] = [];
    const report = await run(new AbortController().signal, (position) => positions.push(position));
    expect(positions).toEqual(Array.from({ length: 116 }, (_, i) => 101 + i));
    expect(report).toMatchObject({
      state: 'done',
      recordsTotal: 216,
      counts: { unchanged: 0, incomplete: 1, refused: 4, 'left-out': 203 },
    });
    expect(report.records).toHaveLength(216);
  });

  it('begins anew once it has been worked through', async () => {
    expect(await run(new AbortController().signal)).toMatchObject({ counts: { imported: 0, unchanged: 8 } });
  });

  it('is refused while somebody is at work on another file of the same source, and welcome right after', async () => {
    const database = service.get(DataSource);
    const [{ id }] = await database.query('select id from import order by id desc limit 1');
    await database.query(
      `update import set state = 'running', lease_token = $1, lease_until = now() + interval '1 minute' where id = $1`,
      [id],
    );
    await expect(run(new AbortController().signal)).rejects.toMatchObject({ code: 'import.source-busy' });
    await database.query(`update import set state = 'done', lease_token = null, lease_until = null where id = $1`, [
      id,
    ]);
    expect(await run(new AbortController().signal)).toMatchObject({ state: 'done' });
  });

  it('is refused for a provider nobody knows', async () => {
    const attempt = service
      .get(ImportFile)
      .run({ ...file, provider: 'nobody' }, { signal: new AbortController().signal, told: () => undefined });
    await expect(attempt).rejects.toMatchObject({ code: 'provider.not-found' });
  });
});
