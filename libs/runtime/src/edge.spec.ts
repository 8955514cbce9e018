import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { edgeService } from './edge.fixtures.js';

const lines: string[] = [];
let app: NestFastifyApplication;
beforeAll(async () => {
  app = await edgeService({ logTo: { write: (line) => void lines.push(line) } });
});
afterAll(() => app.close());

const at = '/api/waiting-list/groups';
const group = { title: 'B1.1 am Abend', maxParticipants: 12 };
const post = (body: string | object = group) =>
  request(app.getHttpServer())
    .post(at)
    .set('content-type', 'application/json')
    .send(typeof body === 'string' ? body : JSON.stringify(body));
const raw = (headers: Record<string, string>, bytes: Iterable<number>) => {
  const call = request(app.getHttpServer()).post(at).set(headers);
  call.write(Buffer.from([...bytes]));
  return call;
};
const id = '0192f0c1-0000-7000-8000-000000000001';

describe('a body', () => {
  it('that is right creates, and says where and at which version', async () => {
    const { status, headers, body } = await post();
    expect([status, headers['location'], headers['etag'], body]).toEqual([201, `${at}/${id}`, '"1"', group]);
  });

  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

  it.each([
    ['two equal keys', '{"title":"a","title":"b","maxParticipants":1}', 'body.duplicate-key'],
    ['two equal keys, one written in escapes', '{"title":"a","t\\u0069tle":"b"}', 'body.duplicate-key'],
    ['two equal keys deep inside', '{"room":{"name":"a" , "name" :"b"}}', 'body.duplicate-key'],
    ['__proto__', '{"__proto__":{"admin":true}}', 'body.forbidden-key'],
    ['__proto__ in escapes', '{"\\u005f_proto__":{"admin":true}}', 'body.forbidden-key'],
    ['constructor.prototype', '{"constructor":{"prototype":{"admin":true}}}', 'body.forbidden-key'],
    ['more than twenty levels', nested(21), 'body.too-deep'],
    ['U+0000', '{"title":"a\\u0000b","maxParticipants":1}', 'body.unspeakable-character'],
    ['half a character', '{"title":"a\\ud800b","maxParticipants":1}', 'body.unspeakable-character'],
    ['no JSON', '{"title":', 'body.not-json'],
    ['a list', '[]', 'body.not-an-object'],
    ['null', 'null', 'body.not-an-object'],
    ['a text', '"title"', 'body.not-an-object'],
    ['an unknown property', '{"title":"a","maxParticipants":1,"admin":true}', 'request.unknown-property'],
    ['a protected property', '{"title":"a","maxParticipants":1,"id":"1"}', 'request.unknown-property'],
  ])('with %s is refused with 400', async (_, body, code) => {
    const answer = await post(body);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('that is not UTF-8 is refused', async () => {
    const answer = await raw({ 'content-type': 'application/json' }, [0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    expect([answer.status, answer.body.code]).toEqual([400, 'body.not-utf-8']);
  });

  it.each([
    ['plain text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['an upload where none is taken', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['another character set', { 'content-type': 'application/json; charset=latin1' }],
    ['a compressed body', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
  ])('as %s is refused with 415', async (_, headers) => {
    const answer = await raw(headers, gzipSync('{}'));
    expect([answer.status, answer.body.code]).toEqual([415, 'body.unsupported-type']);
  });

  it('of more than a megabyte is refused with 413', async () => {
    const { status, body } = await post({ ...group, title: 'x'.repeat(1_100_000) });
    expect([status, body.code]).toEqual([413, 'body.too-large']);
  });

  it.each(["O'Brien-Łukasz", 'Nguyễn', 'عبد الله', 'Джамала', 'Null', '😀 \\ "quoted" \n'])(
    'comes through byte for byte: %p',
    async (title) => {
      expect((await post({ ...group, title })).body.title).toBe(title);
    },
  );
});

describe('a value', () => {
  it.each([
    ['-1', 'value.too-small'],
    ['0', 'value.too-small'],
    ['1e309', 'value.not-an-integer'],
    ['"12"', 'value.not-an-integer'],
    ['12.5', 'value.not-an-integer'],
    ['null', 'value.not-an-integer'],
    ['[12]', 'value.not-an-integer'],
  ])('%s for the number of participants is refused with 422, naming the field', async (value, code) => {
    const { status, body } = await post(`{"title":"a","maxParticipants":${value}}`);
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer: '/maxParticipants', code, detail: expect.any(String) }]);
  });

  it('that is missing is called missing', async () => {
    const { status, body } = await post({});
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])).toEqual([
      ['/title', 'value.required'],
      ['/maxParticipants', 'value.required'],
    ]);
  });

  it('inside an object is pointed at', async () => {
    const { body } = await post({ ...group, room: { name: 7, floor: 'EG' } });
    expect(body.errors.map(({ pointer }: Record<string, string>) => pointer)).toEqual(['/room/name', '/room/floor']);
  });

  it.each([
    ['a text', 'R1'],
    ['a list', [[]]],
    ['a number', 3],
  ])('%s is no object', async (_, room) => {
    expect((await post({ ...group, room })).status).toBe(422);
  });

  it('is explained in German, and in English to whom prefers it', async () => {
    const german = await post({ maxParticipants: 1 });
    const english = await post({ maxParticipants: 1 }).set('accept-language', 'en-GB,de;q=0.5');
    expect([german.body.errors[0].detail, english.body.errors[0].detail]).toEqual([
      'Diese Angabe fehlt.',
      'This is missing.',
    ]);
    expect(german.body.type).toBe('urn:kursbruecke:problem:request.invalid');
  });
});

describe('a list', () => {
  const get = (query: string) => request(app.getHttpServer()).get(`${at}?${query}`);

  it('goes on where its cursor says', async () => {
    const first = await get('limit=1');
    const second = await get(`limit=1&cursor=${first.body.nextCursor}`);
    expect([first.body.items[0], second.body.items[0]]).toEqual([id, id.replace(/1$/, '2')]);
    expect(second.body.nextCursor).toBeUndefined();
  });

  it.each([
    'limit=1e9',
    'limit=0',
    'limit=201',
    'limit=abc',
    'limit=1&limit=2',
    'sort=title;drop',
    'cursor=xyz',
    'cursor=W10',
    'cursor=WyJhIl0',
    'other=1',
    '__proto__=1',
    'cursor=%00',
  ])('refuses %s with 400', async (query) => {
    const { status } = await get(query);
    expect(status).toBe(400);
  });
});

describe('a change', () => {
  const change = () =>
    request(app.getHttpServer()).patch(`${at}/${id}`).set('content-type', 'application/json').send('{}');

  it('needs to say which version it is about', async () => {
    expect((await change()).status).toBe(428);
    expect((await change().set('if-match', 'seven')).status).toBe(400);
    expect((await change().set('if-match', '"2"')).status).toBe(412);
    expect((await change().set('if-match', '"other"')).status).toBe(412);
    expect((await change().set('if-match', '"3"')).status).toBe(200);
  });
});

describe('what is not there', () => {
  it.each([
    `${at}/nothing`,
    `${at}/1 or 1=1`,
    '/api/waiting-list/other',
    '/etc/passwd',
    '/api/waiting-list/groups/%2e%2e',
  ])('%s answers 404 as a problem', async (path) => {
    const { status, headers } = await request(app.getHttpServer()).get(path);
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it('and an address that is none answers 400', async () => {
    const { status, body } = await request(app.getHttpServer()).get(`${at}/%E0%A4%A`);
    expect([status, body.code]).toEqual([400, 'url.malformed']);
  });
});

describe('what nobody foresaw', () => {
  it('answers 500 without a word about it, and is logged without its message', async () => {
    lines.length = 0;
    const { status, body, text } = await request(app.getHttpServer()).post(`${at}/${id}/close`);
    expect([status, body.code]).toEqual([500, 'internal']);
    expect(text).not.toContain('Amira');
    const told = lines.join('');
    expect(told).toContain('"code":"problem.internal"');
    expect(told).not.toMatch(/Amira|0192f0c1/);
    expect(told).toContain(body.instance.split(':').at(-1));
  });

  it('a rule that said no is no such thing', async () => {
    const { status, body } = await request(app.getHttpServer()).post(`${at}/${id}/close`).set('accept-language', 'en');
    expect([status, body.code, body.detail]).toEqual([409, 'group.closed', 'It is closed.']);
  });
});

describe('health', () => {
  it('says alive, ready, and how long answers take', async () => {
    const server = app.getHttpServer();
    expect((await request(server).get('/livez')).body).toEqual({ alive: true });
    expect((await request(server).get('/readyz')).body).toEqual({ ready: true });
    const { text } = await request(server).get('/metrics');
    expect(text).toContain('route="/api/waiting-list/groups/:id"');
    expect(text).not.toContain('0192f0c1');
  });

  it('keeps the caller’s trace', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const answer = await post().set('traceparent', `00-${trace}-00f067aa0ba902b7-01`);
    expect(answer.headers['trace-id']).toBe(trace);
    expect((await post().set('traceparent', 'nonsense')).headers['trace-id']).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('the description of the interface', () => {
  it('names requests by what validation enforces', async () => {
    const { body } = await request(app.getHttpServer()).get('/api/waiting-list/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(body.components.schemas.GroupRequest.properties.maxParticipants).toMatchObject({
      type: 'integer',
      minimum: 1,
    });
    expect(body.components.schemas.GroupRequest.required).toEqual(['title', 'maxParticipants']);
    const list = body.paths['/api/waiting-list/groups'].get;
    expect(list.parameters.map(({ name }: { name: string }) => name).sort()).toEqual(['cursor', 'limit', 'sort']);
    expect(list.responses.default.content['application/problem+json']).toBeDefined();
    expect(body.components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' });
  });
});

describe('too many requests', () => {
  it('are answered 429 with when to come back', async () => {
    const limited = await edgeService({ requestsPerSecond: 2 });
    await limited.listen(0, '127.0.0.1');
    const answers = await Promise.all([1, 2, 3, 4].map(() => request(limited.getHttpServer()).get(at)));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers['retry-after']).toBe('1');
    expect(refused?.body.code).toBe('rate.exceeded');
    expect((await request(limited.getHttpServer()).get('/livez')).status).toBe(200);
    await limited.close();
  });
});
