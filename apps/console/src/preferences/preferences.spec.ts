import type { PreferencesView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const token = 'T'.repeat(64);
const path = `/preferences/${token}`;
const api = `/api/notification${path}`;
const view: PreferencesView = {
  version: 3,
  address: 'a…@jobcenter.example',
  ofOffice: false,
  officeAreas: ['05911', '05916'],
  language: 'de',
  areas: ['05911'],
  levels: [],
  courseTypes: [],
  fundingPaths: [],
  formats: [],
  childcareOnly: false,
  ownPeopleOnly: false,
  cadence: 'weekly',
  weekdays: ['monday', 'thursday'],
  slot: '07:30',
  active: true,
  byDefault: true,
  nextDigestAt: '2026-11-23T06:30:00.000Z',
};

const { services, ask } = consoleUnderTest();

const shown = (changes: Partial<PreferencesView> = {}) =>
  services.answers.set(`GET ${api}`, [200, { ...view, ...changes }]);
const open = async (language = 'de') => (await ask(`${path}?lang=${language}`)).body;
/** Without any cookie and from no page: all there is to it is the address. */
const post = (at: string, fields: Readonly<Record<string, string>> = {}) =>
  ask(at, { method: 'POST', body: new URLSearchParams(fields) });

describe('the page behind the link in a mail', () => {
  it('says first what comes, when and where from, without a login', async () => {
    shown();
    const german = await open();
    expect(german).toContain('montags und donnerstags um 07:30 Uhr');
    expect(german).toContain('23.11.2026, 07:30 Uhr');
    expect(german).toContain('a…@jobcenter.example');
    expect(german.indexOf('montags und donnerstags')).toBeLessThan(german.indexOf('<form'));
    expect(german).not.toContain('http-equiv');
    const english = await open('en');
    expect(english).toContain('on Mondays and on Thursdays at 07:30');
    expect(services.asked.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it('lets an office’s mailbox choose what comes at once, of course starts alone, and saves it with the version seen', async () => {
    const immediate = { version: 2, kinds: [], choices: ['cancelled', 'last-places'], onFreeDays: true } as const;
    shown({ ofOffice: true, immediate });
    const body = await open();
    expect(body).toMatch(new RegExp(`action="${path}/immediate"`));
    expect(body).toContain('Letzte Plätze in einem solchen Kurs');
    expect(body).not.toMatch(/Platzangebot für eine|name="ownPeopleOnly"/);
    services.asked.length = 0;
    services.answers.set(`PUT ${api}/immediate-mails`, [200, view]);
    const saved = await post(`${path}/immediate`, { seen: '2', kinds: 'cancelled' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, path]);
    expect(services.asked[0]?.headers['if-match']).toBe('"2"');
    expect(JSON.parse(services.asked[0]?.body ?? '')).toEqual({ kinds: ['cancelled'], onFreeDays: false });
  });

  it('says what is narrowed, by distance too, and when it is paused or turned off', async () => {
    shown({
      around: { municipality: '05911000', name: 'Bochum', km: 15 },
      formats: ['online'],
      childcareOnly: true,
      quietUntil: '2026-12-01T00:00:00Z',
    });
    const narrowed = await open();
    expect(narrowed).toContain('15 km um Bochum');
    expect(narrowed).toContain('Nur mit Kinderbetreuung');
    expect(narrowed).toContain('Pausiert');
    expect(narrowed).toContain('Wieder zusenden');
    const { nextDigestAt, ...off } = view;
    services.answers.set(`GET ${api}`, [200, { ...off, active: false, weekdays: [] }]);
    const turnedOff = await open();
    expect(turnedOff).toContain('Zurzeit kommt nichts.');
    expect(turnedOff).toContain('an jedem Werktag um 07:30 Uhr');
    expect(turnedOff).not.toContain('/skip');
  });

  it('asks the service for nothing but to look when it is opened, for scanners open every link', async () => {
    shown();
    for (const what of ['', '/pause', '/skip', '/resume', '/end', '/renew-links']) await ask(`${path}${what}`);
    await ask(path, { method: 'HEAD' });
    expect(services.asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  it.each([
    ['pause', { until: '2026-12-24' }, { until: '2026-12-24' }],
    ['skip', { digestAt: view.nextDigestAt ?? '' }, { digestAt: view.nextDigestAt }],
    ['resume', {}, undefined],
  ])('posts %s and comes back', async (what, fields, sent) => {
    services.answers.set(`POST ${api}/${what}`, [200, view]);
    const { status, headers } = await post(`${path}/${what}`, fields);
    expect([status, headers.get('location')]).toEqual([303, path]);
    const [asked] = services.asked;
    expect(asked?.body ? JSON.parse(asked.body) : undefined).toEqual(sent);
  });

  it.each([
    ['end', '/preferences/ended', 'Es kommt keine Zusammenfassung mehr.'],
    ['renew-links', '/preferences/renewed', 'Alle bisherigen Links gelten nicht mehr.'],
  ])('posts %s and says what comes of it', async (what, next, said) => {
    services.answers.set(`POST ${api}/${what}`, [204, undefined]);
    const { status, headers } = await post(`${path}/${what}`);
    expect([status, headers.get('location')]).toEqual([303, next]);
    expect((await ask(`${next}?lang=de`)).body).toContain(said);
  });

  it('saves a distance in place of areas, and areas when no place is named', async () => {
    services.answers.set(`PATCH ${api}`, [200, view]);
    const fields = { seen: '3', slot: '08:00', language: 'en', weekdays: 'friday', areas: '05911' };
    await post(path, { ...fields, 'around.place': 'Bochum', 'around.km': '15' });
    await post(path, { ...fields, 'around.place': '', 'around.km': '20' });
    const [around, areas] = services.asked.map(({ body }) => JSON.parse(body));
    expect(around).toMatchObject({ around: { place: 'Bochum', km: 15 }, weekdays: ['friday'], language: 'en' });
    expect(around).not.toHaveProperty('areas');
    expect(areas).toMatchObject({ areas: ['05911'], slot: '08:00' });
    expect(areas).not.toHaveProperty('around');
    expect(services.asked[0]?.headers['if-match']).toBe('"3"');
  });

  it('shows what is wrong at its field, with what was entered', async () => {
    shown();
    const refused = (pointer: string, detail: string) => ({
      status: 422,
      code: 'x.y',
      title: '',
      errors: [{ pointer, code: 'x.y', detail }],
    });
    services.answers.set(`PATCH ${api}`, [422, refused('/around/place', 'Dieser Ort ist nicht bekannt.')]);
    services.answers.set(`POST ${api}/pause`, [422, refused('/until', 'Bitte einen Tag nach heute wählen.')]);
    const wish = await post(path, { seen: '3', 'around.place': 'Nirgendwo' });
    expect(wish.status).toBe(422);
    expect(wish.body).toContain('Dieser Ort ist nicht bekannt.');
    expect(wish.body).toContain('value="Nirgendwo"');
    const pause = await post(`${path}/pause`, { until: '2020-01-01' });
    expect([pause.status, pause.body.includes('Bitte einen Tag nach heute wählen.')]).toEqual([422, true]);
  });
});

describe('a link that is not good', () => {
  it.each(['', '/end', '/pause', '/renew-links'])(
    'leads, posted to%s or opened, to a page that offers another',
    async (what) => {
      const answer = what ? await post(`${path}${what}`, { until: '2026-12-24' }) : await ask(`${path}?lang=de`);
      expect(answer.status).toBe(404);
      expect(answer.body).toMatch(/action="\/preferences"/);
    },
  );

  it('is replaced by mail, with the same words whatever the service knows', async () => {
    services.answers.set('POST /api/notification/preferences/links', [202, { state: 'asked' }]);
    const { status, body } = await post('/preferences', { address: 'anna@jobcenter.example' });
    expect(status).toBe(200);
    expect(body).not.toContain('anna@jobcenter.example');
    expect(services.asked.map(({ body: sent }) => JSON.parse(sent))).toEqual([{ address: 'anna@jobcenter.example' }]);
    expect((await ask('/preferences')).status).toBe(200);
  });
});

it('other pages still take no form that no page of ours sent', async () => {
  expect((await post('/providers/register', { name: 'x' })).status).toBe(403);
});
