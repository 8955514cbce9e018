import { type FreshDatabase, freshDatabase } from '@app/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { ForgetKeys } from './forget-keys.js';
import { fate, noteService } from './idempotency.fixtures.js';

let database: FreshDatabase;
let app: NestFastifyApplication;
let dataSource: DataSource;
beforeAll(async () => {
  database = await freshDatabase();
  app = await noteService(database.url);
  dataSource = app.get(DataSource);
  await app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
});
beforeEach(() => dataSource.query('delete from note'));

const post = (key: string | undefined, body: object = { text: 'Guten Tag' }) => {
  const call = request(app.getHttpServer()).post('/api/waiting-list/notes').send(body);
  return key === undefined ? call : call.set('idempotency-key', key);
};
const answer = ({ status, body, headers }: request.Response) => [status, body, headers['location'], headers['etag']];
const count = async () => (await dataSource.query('select count(*)::int as n from note'))[0].n;

describe('the same request twice', () => {
  it('is done twice when no key is sent', async () => {
    await post(undefined);
    await post(undefined);
    expect(await count()).toBe(2);
  });

  it('is done once under one key, and answered alike', async () => {
    const first = await post('a');
    const second = await post('a');
    expect(answer(second)).toEqual(answer(first));
    expect(first.headers['location']).toBe(`/api/waiting-list/notes/${first.body.id}`);
    expect(await count()).toBe(1);
  });

  it('is the same request however its JSON is written', async () => {
    const first = await post('b', { text: 'x', colour: 'red' });
    expect(answer(await post('b', { colour: 'red', text: 'x' }))).toEqual(answer(first));
  });

  it('is done once although the answer to the first got lost after COMMIT', async () => {
    fate.loseNextAnswer = true;
    expect((await post('c')).status).toBe(500);
    const retried = await post('c');
    expect(retried.status).toBe(201);
    expect(await dataSource.query('select id from note')).toEqual([{ id: retried.body.id }]);
  });

  it('fifty times at once is one creation, and all are told of it', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('d')));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await count()).toBe(1);
  });
});

describe('a key', () => {
  it('used for another request is refused', async () => {
    await post('e', { text: 'one' });
    const { status, body } = await post('e', { text: 'two' });
    expect([status, body.code, await count()]).toEqual([422, 'idempotency-key.reused', 1]);
  });

  it('is the caller’s own', async () => {
    await post('f');
    await post('f').set('authorization', 'Bernd');
    expect(await count()).toBe(2);
  });

  it('of a request that failed may be used again', async () => {
    expect((await post('g', { text: 7 })).status).toBe(422);
    expect((await post('g', { text: 'refused' })).status).toBe(422);
    expect((await post('g')).status).toBe(201);
  });

  it.each(['', 'two words', 'ä', 'x'.repeat(201)])('%p is none', async (key) => {
    const { status } = await post(encodeHeader(key));
    expect(status).toBe(400);
  });

  it('still being worked on is answered 409 rather than waited for without end', async () => {
    const holder = dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`insert into idempotency_key (caller, key, fingerprint) values ('Anna', 'h', 'x')`);
    const { status, body } = await post('h');
    await holder.rollbackTransaction();
    await holder.release();
    expect([status, body.code]).toEqual([409, 'idempotency-key.in-progress']);
  });

  it('is forgotten after a day', async () => {
    await dataSource.query(`update idempotency_key set recorded_at = now() - interval '25 hours' where key = 'a'`);
    await app.get(ForgetKeys).forget();
    const left = await dataSource.query('select key from idempotency_key order by key');
    expect(left.map(({ key }: { key: string }) => key)).toEqual(['b', 'c', 'd', 'e', 'f', 'f', 'g']);
  });
});

function encodeHeader(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
