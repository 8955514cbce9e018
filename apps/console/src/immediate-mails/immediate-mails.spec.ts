import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const id = '0199d6a0-0000-7000-8000-0000000000aa';
const at = `/api/notification/subscriptions/${id}`;
const mails = { version: 3, kinds: ['offer', 'cancelled-place'], onFreeDays: false, invitations: true };
const links = {
  feedUrl: 'https://kursbruecke.example/api/notification/feed/F00d',
  calendarUrl: 'https://kursbruecke.example/api/notification/calendar/Ca1',
};

const { services, visit, send } = consoleUnderTest();

const answering = (items: readonly object[] = [{ id, active: true }]) => {
  services.answers.set('GET /api/notification/subscriptions', [200, { items }]);
  services.answers.set(`GET ${at}/immediate-mails`, [200, mails]);
  services.answers.set(`GET ${at}/links`, [200, links]);
};
const page = async (role: 'case_manager' | 'coordinator' | 'provider_staff' = 'case_manager', language = 'de') =>
  (await visit(`/subscription/immediate?lang=${language}`, role)).body;
const post = (path: string, fields: readonly (readonly [string, string])[]) => send(path, [['id', id], ...fields]);

describe('the page of what comes before the digest', () => {
  it('shows what was chosen, and when such mails come', async () => {
    answering();
    const german = await page();
    expect(german).toContain('montags bis freitags zwischen 6 und 20 Uhr, nicht an Feiertagen');
    expect(german).toContain('am Wochenende geschieht, kommt am nächsten Arbeitstag ab 6 Uhr');
    expect(german).toMatch(/value="offer" checked/);
    expect(german).not.toMatch(/value="last-places" checked/);
    expect(german).toMatch(/name="invitations" value="yes" checked/);
    expect(await page('case_manager', 'en')).toContain('from Monday to Friday between 6 am and 8 pm');
  });

  it('shows the addresses of calendar and feed, the calendar only to who looks after people', async () => {
    answering();
    const own = await page();
    expect(own).toContain(links.calendarUrl);
    expect(own).toContain(links.feedUrl);
    const coordinators = await page('coordinator');
    expect(coordinators).toContain(links.feedUrl);
    expect(coordinators).not.toContain(links.calendarUrl);
    expect(own).toContain('Im Kalender stehen Vorgangsnummern');
    expect(coordinators).not.toContain('Im Kalender stehen');
    expect(coordinators).not.toContain('name="invitations"');
  });

  it('offers what its reader can be told of: a coordinator nothing about people, a provider nothing but the feed', async () => {
    answering();
    const kindsIn = (body: string) => [...body.matchAll(/name="kinds" value="([\w-]+)"/g)].map(([, kind]) => kind);
    expect(kindsIn(await page())).toEqual(['offer', 'cancelled-place', 'cancelled', 'last-places']);
    expect(kindsIn(await page('coordinator'))).toEqual(['cancelled', 'last-places']);
    const provider = await page('provider_staff');
    expect(kindsIn(provider)).toEqual([]);
    expect(provider).toContain('Davon ist nichts so eilig');
    expect(provider).not.toContain('name="onFreeDays"');
    expect(provider).toContain(links.feedUrl);
  });

  it('leads to the digest who has none', async () => {
    answering([]);
    expect(await page()).toContain('href="/subscription"');
  });

  it('saves what was ticked, and nothing ticked as nothing at once', async () => {
    answering();
    services.answers.set(`PUT ${at}/immediate-mails`, [200, mails]);
    const { status } = await post('/subscription/immediate', [
      ['seen', '3'],
      ['kinds', 'last-places'],
      ['kinds', 'cancelled'],
      ['onFreeDays', 'yes'],
    ]);
    expect(status).toBe(303);
    const sent = services.asked.find(({ method }) => method === 'PUT');
    expect(sent?.headers['if-match']).toBe('"3"');
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      kinds: ['cancelled', 'last-places'],
      onFreeDays: true,
      invitations: false,
    });
    services.asked.length = 0;
    await post('/subscription/immediate', [['seen', '3']]);
    expect(JSON.parse(services.asked.find(({ method }) => method === 'PUT')?.body ?? '')).toMatchObject({ kinds: [] });
  });

  it('renews the addresses', async () => {
    answering();
    services.answers.set(`POST ${at}/links/renew`, [200, links]);
    expect((await post('/subscription/immediate/renew-links', [])).status).toBe(303);
    expect(services.asked.map(({ method, path }) => `${method} ${path}`)).toContain(`POST ${at}/links/renew`);
  });
});
