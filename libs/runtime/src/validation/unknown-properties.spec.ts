import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { edgeService } from '../edge.fixtures.js';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await edgeService();
});
afterAll(() => app.close());

const at = '/api/waiting-list/groups';
const group = { title: 'B1.1 am Abend', maxParticipants: 12 };
const post = (path: string, body?: string) => {
  const call = request(app.getHttpServer()).post(path);
  return body === undefined ? call : call.set('content-type', 'application/json').send(body);
};
/** With __proto__ no request gets as far: neither an address nor a body that has it is read. */
const inherited = Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== '__proto__');

describe('a name that every object has', () => {
  it('is refused with the whole address when it is __proto__', async () =>
    expect((await request(app.getHttpServer()).get(`${at}?__proto__=1`)).status).toBe(400));

  it.each(inherited)('%s is no property of a query', async (name) => {
    const { status, body } = await request(app.getHttpServer()).get(`${at}?${name}=1`);
    expect([status, body.code]).toEqual([400, 'request.unknown-property']);
    expect(body.errors).toMatchObject([{ pointer: `/${name}`, code: 'property.unknown' }]);
  });

  it.each(inherited)('%s is no property of a body', async (name) => {
    const { status, body } = await post(at, JSON.stringify({ ...group, [name]: 1 }));
    expect([status, body.code]).toEqual([400, 'request.unknown-property']);
    expect(body.errors).toMatchObject([{ pointer: `/${name}`, code: 'property.unknown' }]);
  });

  it('is none of an object within a body either', async () => {
    const { status, body } = await post(at, JSON.stringify({ ...group, room: { name: 'A', toString: 'x' } }));
    expect([status, body.errors[0].pointer]).toEqual([400, '/room/toString']);
  });

  it('may well be a value', async () =>
    expect((await post(at, JSON.stringify({ ...group, title: 'constructor' }))).status).toBe(201));
});

describe('a route that reads no body', () => {
  const close = `${at}/0192f0c1-0000-7000-8000-000000000001/close`;

  it('refuses what it does not know, each property by its name', async () => {
    const { status, body } = await post(close, '{"reason":"voll","a/b":1}');
    expect([status, body.code]).toEqual([400, 'request.unknown-property']);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/reason', '/a~1b']);
  });

  it.each([undefined, '{}'])('does what it does when it is sent %s', async (sent) => {
    const { status, body } = await post(close, sent).set('accept-language', 'en');
    expect([status, body.code]).toEqual([409, 'group.closed']);
  });
});
