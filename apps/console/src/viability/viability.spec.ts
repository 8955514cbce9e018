import type { ViabilityDetailView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const id = '0199d6a0-0000-7000-8000-000000000007';
const api = '/api/waiting-list/viability';
const { services, visit, send } = consoleUnderTest('coordinator');

const view: ViabilityDetailView = {
  id,
  version: 2,
  state: 'open',
  title: 'Integrationskurs A2.1',
  providerId: '0199d6a0-0000-7000-8000-000000000008',
  providerName: 'Sprachwerk Ruhr',
  placeName: 'Haus am Anger',
  times: 'Mo, Mi 09:00–12:15',
  entryLevels: ['A2.1'],
  startsOn: '2026-12-14',
  decidesOn: '2026-11-30',
  minimum: 12,
  capacity: 20,
  taken: 1,
  held: 2,
  planned: 4,
  inSight: 7,
  lacking: 5,
  isNext: true,
  possible: { people: 0 },
  couldFill: [
    { code: 'AVAILABILITY', people: 9 },
    { code: 'CHILDCARE', atMost: 4 },
  ],
  merging: [
    {
      id: '0199d6a0-0000-7000-8000-000000000009',
      title: 'Kurs nebenan',
      providerName: 'Lernhaus Herne',
      startsOn: '2026-12-21',
      kilometres: 6,
      into: 'other',
      together: 15,
      minimum: 12,
    },
  ],
  removedByNotice: [{ notice: 'de.bamf.ik.stop-44-4', de: 'Zulassungsstopp', en: 'Admission stop', people: 6 }],
};
const shows = (body: unknown, path = '') => services.answers.set(`GET ${api}${path}`, [200, body]);

describe('whether a course takes place', () => {
  it('is listed with people against the minimum, in words and as a bar', async () => {
    shows({ items: [view], asOf: '2026-11-28T09:00:00.000Z' });
    const { body } = await visit('/viability');
    for (const text of [
      '7 von mindestens 12',
      '<progress max="12" value="7"',
      'als Nächstes zu entscheiden',
      'Es fehlen',
    ]) {
      expect(body).toContain(text);
    }
  });

  it('is shown with who could fill it, merging proposals and what a circular took away', async () => {
    shows(view, `/${id}`);
    const { body } = await visit(`/viability/${id}`);
    for (const text of ['>9<', 'höchstens 4', 'Kurs nebenan', '15 von mindestens 12', 'Zulassungsstopp: 6 Personen']) {
      expect(body).toContain(text);
    }
    for (const decision of ['run-anyway', 'cancel', 'wait'])
      expect(body).toContain(`name="decision" value="${decision}"`);
  });

  it('is seen by the provider, and decided by nobody but coordinators', async () => {
    shows({ ...view, state: undefined, isNext: false }, `/${id}`);
    const { body } = await visit(`/viability/${id}`, 'provider_staff');
    expect(body).toContain('7 von mindestens 12');
    expect(body).not.toContain(`/viability/${id}/decide`);
    expect((await visit('/viability', 'case_manager')).status).toBe(403);
  });

  it('is decided at the version that was seen, and a refusal stands at its form', async () => {
    services.answers.set(`POST ${api}/${id}/decide`, [200, { ...view, state: 'closing' }]);
    const sent = await send(`/viability/${id}/decide`, {
      decision: 'cancel',
      reason: 'too-few',
      atOnce: 'yes',
      seen: '2',
    });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/viability/${id}`]);
    const asked = services.asked.find(({ method }) => method === 'POST');
    expect(JSON.parse(asked?.body ?? '{}')).toEqual({ decision: 'cancel', reason: 'too-few', atOnce: true });
    expect(asked?.headers['if-match']).toBe('"2"');

    shows(view, `/${id}`);
    const title = 'Abgesagt wird ein Kurs nach dem anderen.';
    services.answers.set(`POST ${api}/${id}/decide`, [409, { status: 409, code: 'viability.not-its-turn', title }]);
    const refused = await send(`/viability/${id}/decide`, { decision: 'cancel', reason: 'too-few', seen: '2' });
    expect(refused.body).toContain(title);
  });

  it.each(['kept', 'deferred'] as const)(
    'can be taken back once it is %s, and is not decided over it',
    async (state) => {
      shows({ ...view, state, isNext: false }, `/${id}`);
      const { body } = await visit(`/viability/${id}`);
      expect(body).toContain(`action="/viability/${id}/reopen"`);
      expect(body).toContain('solange der Kurs nicht begonnen hat');
      expect(body).not.toContain('name="decision"');
    },
  );

  it('is not cancelled out of turn: the page says so instead of offering it', async () => {
    shows({ ...view, isNext: false }, `/${id}`);
    const { body } = await visit(`/viability/${id}`);
    expect(body).toContain('Zuerst ist über einen anderen Kurs zu entscheiden.');
    expect(body).toContain('value="run-anyway"');
    expect(body).not.toContain('value="cancel"');
  });

  it('shows until when a cancellation can be taken back', async () => {
    const closing = { ...view, state: 'closing', takesEffectAt: '2026-11-28T22:59:59.000Z', couldRunAgain: true };
    shows(closing, `/${id}`);
    const { body } = await visit(`/viability/${id}`);
    expect(body).toContain('28.11.2026, 23:59');
    expect(body).toContain(`action="/viability/${id}/reopen"`);
    expect(body).toContain('ohne einem anderen Personen zu nehmen');
    expect(body).not.toContain('name="decision"');
  });
});
