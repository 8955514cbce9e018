import { eventually, type FreshDatabase, freshDatabase } from '@app/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import request from 'supertest';
import { noteService } from '../idempotency/idempotency.fixtures.js';

let database: FreshDatabase;
let app: NestFastifyApplication;
beforeAll(async () => {
  database = await freshDatabase();
  app = await noteService(database.url);
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

const ready = () => request(app.getHttpServer()).get('/readyz');
const becomes = (status: number, view: object) =>
  eventually(async () => {
    const answer = await ready();
    expect([answer.status, answer.body]).toEqual([status, view]);
  });

describe('a service is ready', () => {
  it('while its database answers, its schema is as it was at start and the clocks agree', () =>
    becomes(200, { ready: true, database: 'ok', clock: 'ok' }));

  it.each([90_000, -90_000])('not while its clock is %p ms ahead of the database', async (ahead) => {
    const real = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => real() + ahead);
    await becomes(503, { ready: false, database: 'ok', clock: 'skewed' });
    await eventually(async () => {
      await ready();
      const { text } = await request(app.getHttpServer()).get('/metrics');
      expect(Number(/^clock_skew_seconds (.+)$/m.exec(text)?.[1])).toBeCloseTo(ahead / 1_000, 0);
      expect(text).toMatch(/^database_pool_connections\{state="idle"\} [1-9]/m);
    });
  });

  it('not on a database restored from before its migrations', async () => {
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const { rows } = await owner.query('delete from waiting_list.migration returning *');
    await becomes(503, { ready: false, database: 'schema-behind', clock: 'ok' });
    await owner.query(
      'insert into waiting_list.migration select * from json_populate_recordset(null::waiting_list.migration, $1)',
      [JSON.stringify(rows)],
    );
    await owner.end();
    await becomes(200, { ready: true, database: 'ok', clock: 'ok' });
  });

  it('not without its database; but it lives, and says 503 and when to come back', async () => {
    await database.drop();
    await becomes(503, { ready: false, database: 'unreachable' });
    expect((await request(app.getHttpServer()).get('/livez')).status).toBe(200);
    const { status, headers, body } = await request(app.getHttpServer())
      .post('/api/waiting-list/notes')
      .send({ text: 'x' });
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'database.unavailable', '2']);
  });
});
