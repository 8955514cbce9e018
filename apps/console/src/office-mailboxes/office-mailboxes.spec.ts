import type { OfficeMailboxView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const api = '/api/notification/office-mailboxes';
const mailbox: OfficeMailboxView = {
  id: '0199d6a0-0000-7000-8000-0000000000bb',
  address: 'team@jobcenter-bochum.example',
  language: 'de',
  state: 'asked',
  askedBy: 'Anna Beispiel',
  askedAt: '2026-11-21T10:00:00.000Z',
  expiresAt: '2026-11-28T10:00:00.000Z',
};

const { services, ask, visit, send, cookieOf } = consoleUnderTest();

const answer = (method: string, path: string, status: number, body?: unknown) =>
  services.answers.set(`${method} ${api}${path}`, [status, body]);
const open = async () => (await visit('/mailboxes?lang=de')).body;

describe('the page of an office’s mailboxes', () => {
  it('says who asked, until when it may be confirmed, and by which proof it was', async () => {
    const proof = 'ab'.repeat(32);
    const { expiresAt, ...known } = mailbox;
    const confirmed = { ...known, id: 'b', state: 'confirmed', confirmedAt: '2026-11-22T10:00:00.000Z', proof };
    answer('GET', '', 200, { items: [mailbox, confirmed] });
    const body = await open();
    expect(body).toContain('gefragt bis 28.11.2026, 11:00 Uhr');
    expect(body).toContain('Anna Beispiel, 21.11.2026, 11:00 Uhr');
    expect(body).toContain('abababab abababab');
    expect(body).toContain('Zurücknehmen');
    expect(body).toContain('Innerhalb von jobcenter-bochum.example');
  });

  it('has a mailbox asked once, and shows at the address why not', async () => {
    answer('GET', '', 200, { items: [] });
    answer('POST', '', 201, mailbox);
    const fields = { address: mailbox.address, language: 'en', once: 'once-1' };
    const { status, headers } = await send('/mailboxes', fields);
    expect([status, headers.get('location')]).toEqual([303, '/mailboxes']);
    const [sent] = services.asked;
    expect(JSON.parse(sent?.body ?? '')).toEqual({ address: mailbox.address, language: 'en' });
    expect(sent?.headers['idempotency-key']).toBe('once-1');

    const detail = 'Diese Maildomain ist für Ihre Stelle nicht eingetragen.';
    const errors = [{ pointer: '/address', code: 'subscription.address-elsewhere', detail }];
    answer('POST', '', 422, { status: 422, code: 'subscription.address-elsewhere', title: '', errors });
    const refused = await send('/mailboxes', { ...fields, address: 'x@evil.example' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain(detail);
    expect(refused.body).toContain('value="x@evil.example"');
  });

  it('asks once more before one that has agreed is ended', async () => {
    const proof = 'ab'.repeat(32);
    answer('GET', '', 200, { items: [mailbox] });
    expect(await open()).not.toContain('muss das Postfach neu gefragt werden');
    answer('GET', '', 200, { items: [{ ...mailbox, state: 'confirmed', proof }] });
    const body = await open();
    expect(body).toContain('muss das Postfach neu gefragt werden');
    expect(body).toContain('Ja, beenden');
    answer('GET', '', 200, { items: [{ ...mailbox, state: 'ended' }] });
    expect(await open()).not.toContain('Ja, beenden');
  });

  it('ends one', async () => {
    answer('DELETE', `/${mailbox.id}`, 204);
    expect((await send(`/mailboxes/${mailbox.id}/end`, {})).status).toBe(303);
    expect(services.asked.map(({ method }) => method)).toEqual(['DELETE']);
  });

  it('is for who is signed in', async () => {
    expect((await ask('/mailboxes')).headers.get('location')).toMatch(/^\/login/);
    const foreign = await ask('/mailboxes', {
      method: 'POST',
      headers: { cookie: cookieOf() },
      body: new URLSearchParams(),
    });
    expect(foreign.status).toBe(403);
  });
});

describe('the page of one mailbox that has agreed', () => {
  const path = `/mailboxes/${mailbox.id}`;
  const settings = {
    ...{ id: mailbox.id, version: 4, address: mailbox.address, language: 'de', areas: ['05911'], levels: ['B1.1'] },
    ...{
      courseTypes: [],
      fundingPaths: [],
      formats: [],
      childcareOnly: false,
      ownPeopleOnly: false,
      cadence: 'weekly',
    },
    ...{ weekdays: ['monday'], slot: '07:30', active: true, byDefault: false, createdAt: '2026-11-21T10:00:00.000Z' },
    immediate: { version: 2, kinds: ['cancelled'], choices: ['cancelled', 'last-places'], onFreeDays: false },
  };
  const shown = (changes: object = {}) =>
    answer('GET', `/${mailbox.id}/subscription`, 200, { ...settings, ...changes });

  it('is led to from the list, once it has agreed', async () => {
    answer('GET', '', 200, { items: [mailbox, { ...mailbox, id: 'b', state: 'confirmed' }] });
    const body = await open();
    expect(body).toContain('href="/mailboxes/b"');
    expect(body).not.toContain(`href="${path}"`);
  });

  it('shows what it is told and when, and what comes at once, and asks for nobody’s people', async () => {
    shown();
    const { body } = await visit(`${path}?lang=de`);
    expect(body).toContain(`Für ${mailbox.address}`);
    expect(body).toMatch(/value="B1.1" checked/);
    expect(body).toMatch(/value="cancelled" checked/);
    expect(body).toMatch(/value="last-places"(?! checked)/);
    expect(body).not.toContain('name="ownPeopleOnly"');
    expect(body).not.toContain('value="offer"');
    shown({ immediate: undefined });
    const provider = (await visit(`${path}?lang=en`)).body;
    expect(provider).toContain('What the mailbox is told');
    expect(provider).not.toContain('name="kinds"');
  });

  it('saves both with the versions that were seen, and says beside the field why not', async () => {
    shown();
    answer('PATCH', `/${mailbox.id}/subscription`, 200, settings);
    answer('PUT', `/${mailbox.id}/immediate-mails`, 200, settings);
    const saved = await send(path, { seen: '4', slot: '08:15', language: 'de', weekdays: 'friday', areas: '05911' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, path]);
    const chosen = await send(`${path}/immediate`, { seen: '2', kinds: 'last-places', onFreeDays: 'yes' });
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, path]);
    const sent = services.asked.filter(({ method }) => method !== 'GET');
    expect(sent.map(({ headers }) => headers['if-match'])).toEqual(['"4"', '"2"']);
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({
      slot: '08:15',
      weekdays: ['friday'],
      ownPeopleOnly: false,
    });
    expect(JSON.parse(sent[1]?.body ?? '')).toEqual({ kinds: ['last-places'], onFreeDays: true });

    const detail = 'Möglich sind Zeiten von 05:00 bis 22:00 Uhr.';
    const errors = [{ pointer: '/slot', code: 'subscription.slot-outside', detail }];
    answer('PATCH', `/${mailbox.id}/subscription`, 422, { status: 422, code: 'x', title: '', errors });
    const refused = await send(path, { seen: '4', slot: '23:30', language: 'de' });
    expect([refused.status, refused.body.includes(detail), refused.body.includes('value="23:30"')]).toEqual([
      422,
      true,
      true,
    ]);
  });
});

describe('the link in the mail to the mailbox', () => {
  const token = 'T'.repeat(64);
  const path = `/mailboxes/confirm/${token}`;
  const asked = {
    organisationName: 'Jobcenter Bochum',
    address: 't…@jobcenter-bochum.example',
    expiresAt: mailbox.expiresAt,
    confirmed: false,
  };

  it('asks on a page and confirms nothing by being opened', async () => {
    answer('GET', `/confirmation/${token}`, 200, asked);
    const { body } = await ask(`${path}?lang=de`);
    expect(body).toContain('Jobcenter Bochum');
    expect(body).toContain('28.11.2026');
    expect(body).toMatch(new RegExp(`<form method="post" action="${path}"`));
    expect(services.asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('confirms when its button is pressed, without a login or a cookie', async () => {
    answer('POST', `/confirmation/${token}`, 200, { ...asked, confirmed: true });
    const { status, body } = await ask(`${path}?lang=de`, { method: 'POST' });
    expect([status, body.includes('Bestätigt')]).toEqual([200, true]);
  });

  it.each(['GET', 'POST'])('says, %s, that it is not good any more', async (method) => {
    const { status, body } = await ask(`${path}?lang=en`, { method });
    expect([status, body.includes('This link is not good')]).toEqual([404, true]);
  });
});
