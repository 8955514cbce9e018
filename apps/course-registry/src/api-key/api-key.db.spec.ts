import type { ApiKeyScope, ApiKeyView, ApiKeyWithSecret, Page } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aBody, type Registry, startRegistry } from '../course-registry.fixtures.js';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry(() => new Date());
});
afterAll(() => registry.close());
beforeEach(() => registry.asOwner('truncate identity.api_key, identity.api_key_use'));

const all: readonly ApiKeyScope[] = ['course-starts:read', 'course-starts:write', 'imports:write'];
const inAYear = () => new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
const comingBody = () => {
  const monday = new Date(Date.now() + 60 * 86_400_000);
  monday.setUTCDate(monday.getUTCDate() + ((8 - monday.getUTCDay()) % 7));
  const startsOn = monday.toISOString().slice(0, 10);
  return aBody({ startsOn, endsOn: new Date(monday.getTime() + 32 * 86_400_000).toISOString().slice(0, 10) });
};

async function create(scopes: readonly ApiKeyScope[] = all, headers: Readonly<Record<string, string>> = {}) {
  const body = { name: 'Kursverwaltung', scopes, expiresOn: inAYear() };
  const answer = await registry.call<ApiKeyWithSecret & { readonly key: string }>(
    'provider-staff',
    'POST',
    'api-keys',
    { body, headers },
  );
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

async function by(key: string, method: string, path: string, body?: object) {
  const json = body && { 'content-type': 'application/json' };
  const answer = await fetch(`${registry.base}/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...json },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : undefined };
}
const works = async (key: string) => (await by(key, 'GET', 'course-starts')).status;
const listed = async () => (await registry.call<Page<ApiKeyView>>('provider-staff', 'GET', 'api-keys')).body.items;

describe('a key', () => {
  it('is shown once; what is kept does not open anything', async () => {
    const first = await create(all, { 'idempotency-key': 'a' });
    const body = { name: 'Kursverwaltung', scopes: all, expiresOn: inAYear() };
    const again = await registry.call<ApiKeyWithSecret & { readonly key: string }>(
      'provider-staff',
      'POST',
      'api-keys',
      {
        body,
        headers: { 'idempotency-key': 'a' },
      },
    );
    expect(first.key).toMatch(/^kb_[0-9a-f]{12}_[0-9a-f]{64}_[0-9a-f]{8}$/);
    expect([again.body.id, again.body.key]).toEqual([first.id, undefined]);
    const secret = first.key.split('_')[2] ?? '';
    const kept = await registry.dataSource.query(
      `select row_to_json(key)::text as all from identity.api_key as key
       union all select row_to_json(once)::text from idempotency_key as once`,
    );
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(JSON.stringify(await listed())).not.toContain(secret);
  });

  it('acts for its own provider: what it announces is theirs', async () => {
    const { key } = await create();
    const { status, body } = await by(key, 'POST', 'course-starts', comingBody());
    expect([status, body.provider.key]).toEqual([201, 'sprachwerk-ruhr']);
    const other = await registry.call('other-provider-staff', 'POST', 'course-starts', { body: comingBody() });
    const touched = await by(key, 'POST', `course-starts/${other.body.id}/start`);
    expect(touched.status).toBe(404);
    const named = await by(key, 'POST', 'course-starts', { ...comingBody(), provider: 'lernhaus-herne' });
    expect(named.status).toBe(404);
  });

  it('notes the day it was last used', async () => {
    const { key, id } = await create();
    expect((await listed()).find((one) => one.id === id)?.lastUsedOn).toBeUndefined();
    await works(key);
    expect((await listed()).find((one) => one.id === id)?.lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each([
    ['another secret', (key: string) => key.replace(/_[0-9a-f]{64}_/, `_${'0'.repeat(64)}_`)],
    ['a letter mistyped', (key: string) => `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`],
    ['no secret', (key: string) => key.slice(0, 16)],
    ['a quote in it', (key: string) => `${key}'--`],
  ])('with %s is none', async (_, spoiled) => {
    const { key } = await create();
    expect(await works(spoiled(key))).toBe(401);
    expect(await works(key)).toBe(200);
  });

  it('is dead the moment it is revoked, and stays on the list', async () => {
    const { key, id } = await create();
    expect(await works(key)).toBe(200);
    const gone = await registry.call('provider-staff', 'DELETE', `api-keys/${id}`);
    expect([gone.status, await works(key)]).toEqual([204, 401]);
    expect((await listed()).find((one) => one.id === id)?.state).toBe('revoked');
  });

  it('is over after its last day', async () => {
    const { key, id } = await create();
    await owner(`update identity.api_key set expires_on = current_date - 2 where id = '${id}'`);
    expect(await works(key)).toBe(401);
  });

  it.each([
    [{ expiresOn: '2020-01-01' }, 'api-key.expiry-outside'],
    [{ expiresOn: '2039-01-01' }, 'api-key.expiry-outside'],
    [{ scopes: [] }, undefined],
    [{ scopes: ['people:read'] }, undefined],
  ])('is not made with %j', async (differing, code) => {
    const body = { name: 'x', scopes: all, ...differing };
    const answer = await registry.call<ApiKeyWithSecret & { readonly key: string }>(
      'provider-staff',
      'POST',
      'api-keys',
      { body },
    );
    expect(answer.status).toBe(422);
    if (code) expect(answer.body.code).toBe(code);
  });

  it('is there ten times at the most, however many ask at once', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 14 }, () => create()));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  });
});

describe('a new key for an old one', () => {
  it('leaves both good for the time of grace, and a third ends the first', async () => {
    const first = await create(['course-starts:read']);
    const second = await rotate(first.id, { graceHours: 24 });
    expect([await works(first.key), await works(second.key)]).toEqual([200, 200]);
    expect((await listed()).map(({ state }) => state)).toEqual(['live', 'ending']);
    const third = await rotate(second.id, { graceHours: 24 });
    expect([await works(first.key), await works(second.key), await works(third.key)]).toEqual([401, 200, 200]);
    await owner(`update identity.api_key set ends_at = now() - interval '1 second' where id = '${second.id}'`);
    expect([await works(second.key), await works(third.key)]).toEqual([401, 200]);
  });

  it('is given once', async () => {
    const { id } = await create();
    await rotate(id, {});
    const twice = await registry.call<ApiKeyWithSecret & { readonly key: string }>(
      'provider-staff',
      'POST',
      `api-keys/${id}/rotate`,
      { body: {} },
    );
    expect([twice.status, twice.body.code]).toEqual([409, 'api-key.followed']);
  });
});

describe('what a key cannot do', () => {
  it.each(all.map((scope) => [scope]))('with the scope %s alone: everything no route gives it', async (scope) => {
    const { key } = await create([scope]);
    const document = await (await fetch(`${registry.base}/openapi.json`)).json();
    const routes = Object.entries(document.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/course-registry/', '')}`),
    );
    const open: string[] = [];
    for (const route of routes) {
      const [method = '', path = ''] = route.split(' ');
      const anonymous = await fetch(`${registry.base}/${filled(path)}`, { method });
      if (anonymous.status !== 401) continue;
      const { status } = await by(key, method, filled(path));
      if (status !== 403) open.push(route);
    }
    expect(open.sort()).toEqual(opened[scope]);
  });

  it('nothing at all with people, keys and venues, whatever its scopes', async () => {
    const { key } = await create();
    for (const path of ['me', 'api-keys', 'providers'])
      expect([path, (await by(key, 'GET', path)).status]).toEqual([path, 403]);
  });

  it('more than six hundred times a minute, over all replicas', async () => {
    const { key, id } = await create();
    await works(key);
    await owner(
      `update identity.api_key_use set requests = 600, minute = date_trunc('minute', now()) where api_key_id = '${id}'`,
    );
    const answers = [await works(key), await works(key)];
    expect(answers.includes(429)).toBe(true);
  });

  it('anything with another provider’s keys', async () => {
    const { id } = await create();
    const other = await registry.call<ApiKeyWithSecret & { readonly key: string }>(
      'other-provider-staff',
      'POST',
      `api-keys/${id}/rotate`,
      { body: {} },
    );
    expect(other.status).toBe(404);
    expect((await registry.call<Page<ApiKeyView>>('other-provider-staff', 'GET', 'api-keys')).body.items).toEqual([]);
  });
});

const opened: Readonly<Record<ApiKeyScope, readonly string[]>> = {
  'course-starts:read': ['GET course-starts', 'GET course-starts/plans', 'GET course-starts/{id}'],
  'course-starts:write': [
    'PATCH course-starts/{id}',
    'POST course-starts',
    'POST course-starts/plans',
    'POST course-starts/{id}/cancel',
    'POST course-starts/{id}/end',
    'POST course-starts/{id}/postpone',
    'POST course-starts/{id}/publish',
    'POST course-starts/{id}/sections/{number}/start',
    'POST course-starts/{id}/start',
  ],
  'imports:write': [
    'GET imports',
    'GET imports/{id}',
    'GET source-records',
    'GET source-records/{id}',
    'POST imports',
    'POST imports/{id}/resume',
    'POST imports/{id}/stop',
  ],
};

const nobodysId = '00000000-0000-4000-8000-000000000000';
const filled = (path: string) => path.replace(/\{\w+\}/g, nobodysId);
const owner = (sql: string) => registry.asOwner(sql);

async function rotate(id: string, body: object) {
  const answer = await registry.call<ApiKeyWithSecret & { readonly key: string }>(
    'provider-staff',
    'POST',
    `api-keys/${id}/rotate`,
    { body },
  );
  expect(answer.status).toBe(201);
  return answer.body;
}
