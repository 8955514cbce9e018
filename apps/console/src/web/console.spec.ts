import { request } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { consoleUrl, csrf } from './console.fixtures.js';
import { consoleUnderTest } from './console-under-test.fixtures.js';

const { services, url, ask, visit, cookieOf } = consoleUnderTest('case_manager', 'http://127.0.0.1:9');

const get = (path: string, headers: Record<string, string> = {}) => ask(path, { headers });
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = { origin: consoleUrl }) =>
  ask(path, { method: 'POST', headers: { cookie: cookieOf(), ...headers }, body: new URLSearchParams(form) });
const entryId = '0199d6a0-0000-7000-8000-000000000002';
const entry = {
  id: entryId,
  version: 3,
  reference: 'W-7F3K2Q',
  state: 'waiting',
  dormant: false,
  need: { level: 'A1.1', track: 'general', entitlements: [], municipality: '05911000', reachKm: 10, availability: [] },
  waitingSince: '2026-09-01',
  warnings: [],
  linked: false,
};

describe('an address with a slash at its end', () => {
  it.each([
    ['/kurse/', '/kurse'],
    ['/ar/kurse/?level=A1.1', '/ar/kurse?level=A1.1'],
  ])('leads to the page: %s', async (typed, straight) => {
    const { status, headers } = await get(typed);
    expect([status, headers.get('location'), headers.get('set-cookie')]).toEqual([308, straight, null]);
  });

  it('never leads to another host', async () => {
    for (const typed of ['/%5Cevil.example/', '/kurse//', '/.//evil.example/'])
      expect((await get(typed)).headers.get('location') ?? '/').toMatch(/^\/(?![/\\])/);
    const { hostname, port } = new URL(await url());
    const answer = await new Promise<string>((resolve, reject) => {
      // What a URL parser would mend goes as it is.
      request({ hostname, port, path: '//evil.example/' }, (reply) => {
        reply.resume();
        resolve(reply.headers.location ?? '/');
      })
        .on('error', reject)
        .end();
    });
    expect(answer).toMatch(/^\/(?![/\\])/);
  });
});

describe('a guest', () => {
  it('is greeted in German, and in English when that is preferred or chosen', async () => {
    expect((await get('/')).body).toContain('<html lang="de"');
    expect((await get('/', { 'accept-language': 'en-GB,en;q=0.9' })).body).toContain('<html lang="en"');
    const chosen = await get('/?lang=en', { 'accept-language': 'de' });
    expect([chosen.body.includes('<html lang="en"'), chosen.headers.get('set-cookie')]).toEqual([
      true,
      expect.stringContaining('kb_language=en'),
    ]);
  });

  it('is sent to sign in and comes back to the page asked for', async () => {
    const { status, headers } = await get('/seat-offers?state=open');
    expect([status, headers.get('location')]).toEqual([303, '/login?returnTo=%2Fseat-offers%3Fstate%3Dopen']);
  });

  it('is told when the issuer cannot be reached', async () => {
    const { status, body } = await get('/login');
    expect([status, body.includes('Die Anmeldung ist gerade nicht erreichbar')]).toEqual([503, true]);
  });

  it('uploads nothing', async () => {
    const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\na\r\n--x--\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await ask('/imports', { method: 'POST', headers, body })).status).toBe(415);
  });
});

describe('a page', () => {
  it('runs and shows nothing but our own files', async () => {
    const { headers, body } = await visit('/');
    const policy = String(headers.get('content-security-policy'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/);
  });

  it('keeps what the session holds out of reach of scripts and other sites', async () => {
    const { headers } = await get('/');
    for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it('shows what a service says as text, whatever it looks like', async () => {
    services.answers.set(`GET /api/waiting-list/waiting-entries/${entryId}`, [
      200,
      { ...entry, reference: '<img src=x>' },
    ]);
    services.answers.set('GET /api/waiting-list/colleagues', [200, { items: [] }]);
    const { body } = await visit(`/waiting-entries/${entryId}`);
    expect([body.includes('&lt;img src=x>'), body.includes('<img')]).toEqual([true, false]);
  });

  it('that does not exist, or is not theirs, says so in the same design', async () => {
    const missing = await visit('/nowhere');
    const other = await visit('/waiting-times');
    expect([missing.status, other.status]).toEqual([404, 403]);
    for (const { body } of [missing, other]) expect(body).toContain('kern-container');
  });

  it('names the part that is away, and nothing of the inside', async () => {
    const away = await visit('/subscription');
    expect([away.status, away.body.includes('Nicht erreichbar: Zusammenfassung per Mail')]).toEqual([503, true]);
    services.answers.set(`GET /api/waiting-list/waiting-entries/${entryId}`, [
      500,
      { code: 'internal', detail: 'at pool.ts:12' },
    ]);
    const broken = await visit(`/waiting-entries/${entryId}`);
    expect([broken.status, /pool\.ts|127\.0\.0\.1/.test(broken.body + away.body)]).toEqual([503, false]);
  });

  it('asks the services in the visitor’s own name and language', async () => {
    await visit(`/waiting-entries/${entryId}?lang=en`);
    expect(services.asked[0]?.headers).toMatchObject({
      authorization: 'Bearer access-token-of-the-session',
      'accept-language': 'en',
    });
  });
});

describe('a form', () => {
  const pause = `/waiting-entries/${entryId}/pause`;
  const service = `POST /api/waiting-list/waiting-entries/${entryId}/pause`;

  it('of ours acts once, on the version that was seen, and leads on', async () => {
    services.answers.set(service, [200, entry]);
    const { status, headers } = await post(pause, { _csrf: csrf, seen: '3' });
    expect([status, headers.get('location')]).toEqual([303, `/waiting-entries/${entryId}`]);
    expect(services.asked.map(({ method, headers: sent }) => [method, sent['if-match']])).toEqual([['POST', '"3"']]);
  });

  it.each([
    ['from another site', { _csrf: csrf }, { origin: 'https://evil.example' }],
    ['from a sandbox', { _csrf: csrf }, { origin: 'null' }],
    ['from nowhere', { _csrf: csrf }, {}],
    ['without the token', {}, { origin: consoleUrl }],
    ['with another token', { _csrf: 'the-token-of-that-session' }, { origin: consoleUrl }],
  ])('%s changes nothing', async (_, form, headers) => {
    const { status } = await post(pause, form as Record<string, string>, headers as Record<string, string>);
    expect([status, services.asked]).toEqual([403, []]);
  });

  it('that was refused comes back with what was entered, and leads from each error to its field', async () => {
    services.answers.set('POST /api/waiting-list/waiting-entries', [
      422,
      {
        status: 422,
        code: 'need.refused',
        title: 'So nicht.',
        errors: [{ pointer: '/need/reachKm', code: 'x', detail: 'Das ist zu weit.' }],
      },
    ]);
    const { status, body } = await post('/waiting-entries/new', {
      _csrf: csrf,
      'need.municipality': '05911000',
      'need.reachKm': '99',
    });
    expect([status, body.includes('value="99"')]).toEqual([422, true]);
    const link = /href="#(f-[\w-]+)">[^<]*Das ist zu weit/.exec(body)?.[1];
    expect(body).toContain(`id="${link}" name="need.reachKm"`);
  });
});

describe('what programs call', () => {
  it('goes through with their own token and without the browser’s session', async () => {
    services.answers.set('POST /api/waiting-list/seat-offers/1/accept', [
      200,
      { state: 'accepted' },
      { 'set-cookie': 'a=b' },
    ]);
    const { status, body, headers } = await ask('/api/waiting-list/seat-offers/1/accept', {
      method: 'POST',
      headers: {
        cookie: cookieOf(),
        authorization: 'Bearer own',
        'content-type': 'application/json',
        'x-forwarded-for': '1.2.3.4',
      },
      body: '{"a":1}',
    });
    expect([status, JSON.parse(body), headers.get('set-cookie')]).toEqual([200, { state: 'accepted' }, null]);
    const [asked] = services.asked;
    expect(asked).toMatchObject({
      path: '/api/waiting-list/seat-offers/1/accept',
      body: '{"a":1}',
      headers: { authorization: 'Bearer own' },
    });
    expect(asked?.headers).not.toHaveProperty('cookie');
  });

  it('gets no right from the session alone', async () => {
    await ask('/api/waiting-list/seat-offers/1/accept', { method: 'POST', headers: { cookie: cookieOf() } });
    expect(services.asked[0]?.headers.authorization).toBeUndefined();
  });

  it('is answered as a problem when the service is away', async () => {
    const { status, body } = await get('/api/notification/digests');
    expect([status, JSON.parse(body).code]).toEqual([503, 'service.unreachable']);
  });
});
