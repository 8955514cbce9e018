import type { Page, ProviderVenueView, ProviderView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const providers: Page<ProviderView> = {
  items: [
    { id: '0199d6a0-0000-7000-8000-00000000000a', key: 'lernhaus-herne', name: 'Lernhaus Herne' },
    { id: '0199d6a0-0000-7000-8000-00000000000b', key: 'sprachwerk-ruhr', name: 'Sprachwerk Ruhr' },
  ],
  asOf: '2026-11-21T09:00:00Z',
};
const house: ProviderVenueView = {
  id: '0199d6a0-0000-7000-8000-0000000000cc',
  version: 1,
  providerId: '0199d6a0-0000-7000-8000-00000000000a',
  name: 'Haus <Herne>',
  place: 'Herne',
  municipality: '05916000',
  municipalityName: 'Herne',
  accessible: true,
  rooms: [{ name: '1.02' }],
  courseStarts: 0,
};

const { services, visit, send } = consoleUnderTest('county_admin');

const registry = '/api/course-registry';
const answering = (venues: readonly ProviderVenueView[]) => {
  services.answers.set(`GET ${registry}/providers`, [200, providers]);
  services.answers.set(`GET ${registry}/venues`, [200, { items: venues, asOf: '2026-11-21T09:00:00Z' }]);
};
const post = (form: Readonly<Record<string, string>>) =>
  send('/course-starts/new', { title: 'Kurs "A1"', once: 'a-key', ...form });
const venuesAsked = () => services.asked.flatMap(({ path, query }) => (path.endsWith('/venues') ? [query] : []));

describe('the county, publishing for a provider', () => {
  it('is asked for the provider first, and shown nobody’s venues before', async () => {
    answering([house]);
    const { body } = await visit('/course-starts/new');
    expect(body).toMatch(/<button(?=[^>]*name="venues")(?=[^>]*formnovalidate)/);
    expect(body).not.toContain('name="venueId"');
    expect(venuesAsked()).toEqual([]);
  });

  it('chooses among the houses and rooms of that provider, and loses nothing typed', async () => {
    answering([house]);
    const { status, body } = await post({ provider: 'lernhaus-herne', venues: 'yes' });
    expect(status).toBe(200);
    for (const shown of [
      'name="venueId"',
      'Haus &lt;Herne>, Herne: Raum 1.02',
      'value="Kurs &quot;A1&quot;"',
      'value="a-key"',
      'Kursort des Kursträgers',
    ])
      expect(body).toContain(shown);
    expect(venuesAsked().every((query) => query.includes('provider=lernhaus-herne'))).toBe(true);
    expect(services.asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('finds them on the page at once when the address names the provider', async () => {
    answering([house]);
    const path = '/course-starts/new?provider=lernhaus-herne';
    const { body } = await visit(path);
    expect(body).toMatch(/value="lernhaus-herne" selected/);
    expect(body).toContain('Haus &lt;Herne>, Herne');
  });

  it('is told when the provider has none', async () => {
    answering([]);
    expect((await post({ provider: 'lernhaus-herne', venues: 'yes' })).body).toContain('keine Kursorte eingetragen');
  });

  it('sends what it chose', async () => {
    answering([house]);
    services.answers.set(`POST ${registry}/course-starts`, [201, { id: house.id }]);
    const { status } = await post({ provider: 'lernhaus-herne', venueId: `${house.id}|1.02` });
    expect(status).toBe(303);
    const sent = services.asked.find(({ method }) => method === 'POST');
    expect(JSON.parse(sent?.body ?? '{}')).toMatchObject({
      provider: 'lernhaus-herne',
      venueId: house.id,
      venueRoom: '1.02',
    });
  });
});

describe('staff of a provider', () => {
  it('choose among their own, whatever the address says', async () => {
    answering([house]);
    const { body } = await visit('/course-starts/new?provider=lernhaus-herne', 'provider_staff');
    expect(body).toContain('name="venueId"');
    expect(body).not.toContain('name="venues"');
    expect(venuesAsked().some((query) => query.includes('lernhaus-herne'))).toBe(false);
  });
});
