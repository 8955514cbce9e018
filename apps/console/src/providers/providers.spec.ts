import type { ApiKeyView, ProviderProfileView, ProviderRequestView, ProviderVenueView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUrl } from '../web/console.fixtures.js';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const id = '0199d6a0-0000-7000-8000-0000000000aa';
const asOf = '2026-11-21T10:00:00Z';
const registry = '/api/course-registry';

const { services, ask, visit, send } = consoleUnderTest();

const get = async (role: string, path: string) => (await visit(path, role)).body;
const post = (role: string, path: string, form: Readonly<Record<string, string>> = {}) =>
  send(path, { seen: '2', ...form }, role);
const sent = () => services.asked.filter(({ method }) => method !== 'GET').map(({ body }) => JSON.parse(body || '{}'));

describe('somebody nobody knows', () => {
  /** A guest's session begins with the first page. */
  async function guest(path: string) {
    const shown = await ask(path);
    const cookie = (shown.headers.getSetCookie?.() ?? []).map((one) => one.replace(/;.*/, '')).join('; ');
    const token = /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
    const answer = (form: Readonly<Record<string, string>>) =>
      ask(path, {
        method: 'POST',
        headers: { cookie, origin: consoleUrl },
        body: new URLSearchParams({ ...form, _csrf: token }),
      });
    return { shown, answer };
  }

  it('asks to be let in without a login', async () => {
    const { shown, answer } = await guest('/providers/register');
    expect(shown.status).toBe(200);
    services.answers.set(`POST ${registry}/provider-requests`, [202, { state: 'asked' }]);
    const form = {
      name: 'Sprachinsel',
      kind: 'association',
      mailbox: 'a@b.example',
      place: 'Bochum',
      askedBy: 'Erika',
    };
    const { body } = await answer(form);
    expect(body).toContain('Bitte sehen Sie in Ihr Postfach');
    expect(sent()).toEqual([{ ...form, language: 'de' }]);
    expect(services.asked[0]?.headers.authorization).toBeUndefined();
  });

  it('confirms by a button, not by opening the link', async () => {
    services.answers.set(`GET ${registry}/provider-requests/confirmation/t`, [
      200,
      { name: 'Sprach<insel>', municipalityName: 'Bochum' },
    ]);
    const { shown, answer } = await guest('/providers/confirm/t');
    expect(shown.body).toContain('Sprach&lt;insel>');
    expect(services.asked.map(({ method }) => method)).toEqual(['GET']);
    services.answers.set(`POST ${registry}/provider-requests/confirmation/t`, [200, { state: 'confirmed' }]);
    expect((await answer({})).body).toContain('Der Landkreis entscheidet jetzt');
    expect((await guest('/providers/confirm/used')).shown.status).toBe(404);
  });
});

describe('the county', () => {
  const request: ProviderRequestView = {
    id,
    version: 2,
    state: 'confirmed',
    name: 'Sprachschule Müßig & Söhne',
    kind: 'school',
    mailbox: 'info@muessig.example',
    municipality: '05911000',
    municipalityName: 'Bochum',
    askedBy: 'Erika Beispiel',
    askedAt: asOf,
  };

  it('finds suggested what is most likely right, and lets the provider in', async () => {
    services.answers.set(`GET ${registry}/provider-requests/${id}`, [200, request]);
    const body = await get('county_admin', `/provider-requests/${id}`);
    for (const value of ['sprachschule-muessig-soehne', 'muessig.example', '05911', 'Erika Beispiel'])
      expect(body).toContain(`value="${value}"`);
    services.answers.set(`POST ${registry}/provider-requests/${id}/approve`, [200, request]);
    await post('county_admin', `/provider-requests/${id}/approve`, {
      key: 'muessig',
      mailDomains: 'muessig.example, Muessig.example',
      areas: '05911',
      'firstMember.subject': 'erika',
      'firstMember.displayName': 'Erika Beispiel',
    });
    expect(sent()).toEqual([
      {
        key: 'muessig',
        mailDomains: ['muessig.example', 'muessig.example'],
        areas: ['05911'],
        firstMember: { subject: 'erika', displayName: 'Erika Beispiel' },
      },
    ]);
  });

  it('shows what it decided without asking again', async () => {
    const refused = { ...request, state: 'refused', reason: 'Keine Zulassung', decidedAt: asOf };
    services.answers.set(`GET ${registry}/provider-requests/${id}`, [200, refused]);
    const body = await get('county_admin', `/provider-requests/${id}`);
    expect(body).toContain('Keine Zulassung');
    expect(body).not.toContain('/approve');
  });
});

describe('a provider', () => {
  it('describes a venue, room by room', async () => {
    const venue: ProviderVenueView = {
      id,
      version: 2,
      providerId: id,
      name: 'Haus am Anger',
      place: 'Bochum',
      municipality: '05911000',
      municipalityName: 'Bochum',
      accessible: true,
      rooms: [{ name: '1.02', places: 18 }, { name: 'Aula' }],
      courseStarts: 3,
    };
    services.answers.set(`GET ${registry}/venues/${id}`, [200, venue]);
    services.answers.set(`PATCH ${registry}/venues/${id}`, [200, venue]);
    const body = await get('provider_staff', `/venues/${id}`);
    expect(body).toContain('1.02; 18\nAula');
    expect(body).toContain('nur ab einem Tag geschlossen');
    expect(body).not.toContain('/delete');
    await post('provider_staff', `/venues/${id}`, {
      name: 'Anger',
      place: 'Bochum',
      rooms: '1.02; 20\r\n\r\nAula',
    });
    expect(sent()).toMatchObject([
      { name: 'Anger', accessible: false, street: null, rooms: [{ name: '1.02', places: 20 }, { name: 'Aula' }] },
    ]);
  });

  it('sees a new key once', async () => {
    const key: ApiKeyView = {
      id,
      version: 1,
      name: 'Kursverwaltung',
      scopes: ['imports:write'],
      prefix: 'kb_0123456789ab',
      state: 'live',
      createdAt: asOf,
      expiresOn: '2027-11-21',
    };
    services.answers.set(`POST ${registry}/api-keys`, [201, { ...key, key: 'kb_secret' }]);
    services.answers.set(`GET ${registry}/api-keys`, [200, { items: [key], asOf }]);
    const made = await post('provider_staff', '/api-keys', { name: 'x', scopes: 'imports:write', once: 'a' });
    expect(made.body).toContain('>kb_secret</textarea>');
    const list = await get('provider_staff', '/api-keys');
    expect(list).toContain('kb_0123456789ab…');
    expect(list).toMatch(/Zurücknehmen<span class="spoken">[^<]*Kursverwaltung/);
  });

  it('says who it is; a contact left out in between leaves no gap', async () => {
    const profile: ProviderProfileView = { id, key: 'jobcenter-bochum', name: 'x', version: 2, contacts: [] };
    services.answers.set(`GET ${registry}/providers`, [
      200,
      { items: [{ id, key: 'jobcenter-bochum', name: 'x' }], asOf },
    ]);
    services.answers.set(`GET ${registry}/providers/${id}`, [200, profile]);
    services.answers.set(`GET ${registry}/providers/${id}/changes`, [200, { items: [], asOf }]);
    const detail = 'Diese Maildomain ist nicht eingetragen.';
    const errors = [{ pointer: '/contacts/1/mailbox', code: 'provider.mailbox-elsewhere', detail }];
    services.answers.set(`PATCH ${registry}/providers/${id}`, [422, { title: 'Nein', status: 422, code: 'x', errors }]);
    const answer = await post('provider_staff', '/provider', {
      'contacts.0.label': 'Anmeldung',
      'contacts.0.phone': '0234 1',
      'contacts.0.public': 'yes',
      'contacts.3.label': 'IT',
      'contacts.3.mailbox': 'it@elsewhere.example',
    });
    expect(sent()).toMatchObject([
      {
        contacts: [
          { label: 'Anmeldung', phone: '0234 1', public: true },
          { label: 'IT', mailbox: 'it@elsewhere.example', public: false },
        ],
      },
    ]);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#f-contacts-1-mailbox"');
    expect(answer.body).toContain('value="it@elsewhere.example"');
  });
});
