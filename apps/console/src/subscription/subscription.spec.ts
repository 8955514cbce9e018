import type { SubscriptionView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const usual: SubscriptionView = {
  id: '0199d6a0-0000-7000-8000-0000000000aa',
  version: 3,
  address: 'anna.traeger@jobcenter.example',
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
  createdAt: '2026-11-01T10:00:00Z',
};

const { services, visit, send } = consoleUnderTest();

const page = async (subscription: SubscriptionView, language = 'de') => {
  const next = { itemCount: 0, subject: '', text: '', nextDigestAt: '2026-11-23T06:30:00Z' };
  services.answers.set('GET /api/notification/subscriptions', [200, { items: [subscription] }]);
  services.answers.set('GET /api/notification/digests', [200, { items: [] }]);
  services.answers.set('GET /api/notification/digests/preview', [200, next]);
  return (await visit(`/subscription?lang=${language}`)).body;
};
const save = async (fields: readonly (readonly [string, string])[]) => {
  services.answers.set(`PATCH /api/notification/subscriptions/${usual.id}`, [200, usual]);
  const { status } = await send('/subscription', [
    ['id', usual.id],
    ['seen', '3'],
    ['address', usual.address],
    ['slot', '07:30'],
    ...fields,
  ]);
  const sent = services.asked.find(({ method }) => method === 'PATCH')?.body;
  return { status, sent: typeof sent === 'string' ? JSON.parse(sent) : sent };
};

describe('the page of one’s digest', () => {
  it('says that nothing need be set, and shows the days', async () => {
    const german = await page(usual);
    expect(german).toContain('montags und donnerstags um 07:30 Uhr');
    expect(german).toMatch(/value="monday" checked/);
    expect(german).not.toMatch(/value="friday" checked/);
    expect(await page(usual, 'en')).toContain('on Mondays and Thursdays at 07:30');
    expect(await page({ ...usual, byDefault: false })).not.toContain('montags und donnerstags');
  });

  it('has one’s own mailbox ready for whoever has none, also for providers', async () => {
    services.answers.set('GET /api/notification/subscriptions', [200, { items: [], ownAddress: usual.address }]);
    services.answers.set('GET /api/notification/digests', [200, { items: [] }]);
    for (const role of ['case_manager', 'provider_staff'] as const) {
      const { status, body } = await visit('/subscription', role);
      expect(status).toBe(200);
      expect(body).toContain(`value="${usual.address}"`);
    }
  });

  it('says what is in it, which is less for providers', async () => {
    services.answers.set('GET /api/notification/subscriptions', [200, { items: [] }]);
    services.answers.set('GET /api/notification/digests', [200, { items: [] }]);
    const everything = 'mit allem, was neu, geändert oder abgesagt ist';
    expect((await visit('/subscription', 'coordinator')).body).toContain(everything);
    const providers = (await visit('/subscription', 'provider_staff')).body;
    expect(providers).toContain('was andere in der Nähe neu ankündigen und was Ihre eigenen Kurse betrifft');
    expect(providers).not.toContain(everything);
  });

  it('folds the choice of course starts away until something of it is chosen', async () => {
    expect(await page(usual)).not.toContain('<details class="filter" open>');
    const chosen = await page({ ...usual, formats: ['online'], childcareOnly: true });
    expect(chosen).toContain('<details class="filter" open>');
    expect(chosen).toMatch(/value="online" checked/);
    expect(chosen).toMatch(/name="childcareOnly" value="yes" checked/);
  });

  it('saves days and course starts as they were ticked, and no day as every working day', async () => {
    const { status, sent } = await save([
      ['weekdays', 'tuesday'],
      ['weekdays', 'friday'],
      ['courseTypes', 'vocational'],
      ['childcareOnly', 'yes'],
    ]);
    expect(status).toBe(303);
    expect(sent).toMatchObject({
      cadence: 'weekly',
      weekdays: ['tuesday', 'friday'],
      courseTypes: ['vocational'],
      fundingPaths: [],
      childcareOnly: true,
      ownPeopleOnly: false,
    });
    services.asked.length = 0;
    const daily = await save([]);
    expect(daily.sent).toMatchObject({ cadence: 'daily' });
    expect(daily.sent).not.toHaveProperty('weekdays');
  });
});
