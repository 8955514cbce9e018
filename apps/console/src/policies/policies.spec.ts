import {
  defaultPolicyTerms,
  type PlanComparisonView,
  type PolicyPreviewView,
  type PolicyWithTextView,
  policyTermNames,
  policyTermRules,
} from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const api = '/api/waiting-list';
const { services, ask, visit, send } = consoleUnderTest('coordinator');

const terms = policyTermNames.map((name) => {
  const { default: usual, ...rule } = policyTermRules[name];
  return { name, usual, value: usual, sentence: `Der Satz über ${name}.`, ...rule };
});
const policy: PolicyWithTextView = {
  id: 'all-7',
  version: 3,
  region: 'all',
  state: 'draft',
  terms: defaultPolicyTerms,
  basedOn: 'default-1',
  reason: 'Angebote näher am Kursbeginn',
  writtenAt: '2026-11-20T09:00:00.000Z',
  writtenBy: ['Anna Beispiel'],
  ownWork: false,
  text: {
    wording: 'de',
    title: 'So werden Plätze vergeben',
    lead: 'Für alle gleich.',
    sections: [{ heading: 'Alles', terms }],
  },
  changes: [{ name: 'leadDays', before: 42, after: 28, sentenceBefore: 'Vorher 42.', sentenceAfter: 'Nachher 28.' }],
};
const result: PlanComparisonView = {
  asOf: '2026-11-21',
  minimumCell: 5,
  total: { people: 120, plannedBefore: 80, plannedAfter: 85, later: 12, newlyPlanned: 5, noLongerPlanned: 0 },
  waitingBefore: { medianDays: 60, p90Days: 110 },
  waitingAfter: { medianDays: 55, p90Days: 104 },
  offersBefore: 10,
  offersAfter: 22,
  byTier: [{ key: '2', people: 120 }],
  byLevel: [{ key: 'A2.1', people: 120 }],
  byCounty: [{ key: '05911', people: 120 }],
};
const preview: PolicyPreviewView = {
  id: '0199d6a0-0000-7000-8000-000000000009',
  policyId: 'all-7',
  policyVersion: 3,
  against: 'default-1',
  region: 'all',
  state: 'done',
  progress: 100,
  askedAt: '2026-11-21T09:00:00.000Z',
  result,
};
const answered = (path: string, body: unknown, status = 200, method = 'GET') =>
  services.answers.set(`${method} ${api}/${path}`, [status, body]);

describe('the rules by which places are given', () => {
  it('are read by everybody, without signing in and without a token', async () => {
    answered('policies/current', {
      ...policy,
      id: 'default-1',
      state: 'active',
      validFrom: '2026-11-01T09:00:00.000Z',
    });
    const { status, body } = await ask('/policy');
    expect(status).toBe(200);
    for (const { sentence } of terms) expect(body).toContain(sentence);
    expect(services.asked.find(({ path }) => path.endsWith('/current'))?.headers.authorization).toBeUndefined();
    expect(body).toContain('/policy?version=default-1&amp;wording=plain');
  });

  it('are shown as a draft with what changes, sentence by sentence', async () => {
    answered('policies/all-7', policy);
    const { body } = await visit('/policies/all-7');
    for (const text of ['Vorher 42.', 'Nachher 28.', 'Anna Beispiel', policy.reason ?? '', 'In Kraft setzen']) {
      expect(body).toContain(text);
    }
  });

  it('are not put in force by whoever wrote them', async () => {
    answered('policies/all-7', { ...policy, ownWork: true });
    const { body } = await visit('/policies/all-7');
    expect(body).toContain('zweite Person');
    expect(body).not.toContain('action="/policies/all-7/activate"');
  });

  it('are previewed in figures; what is too small is called few', async () => {
    answered('policies/all-7', policy);
    answered(`policy-previews/${preview.id}`, preview);
    const { body } = await visit(`/policies/all-7?preview=${preview.id}`);
    for (const text of ['>80<', '>85<', '>22<', 'Früher in einen Kurs kämen: wenige Personen; später: 12.', 'Bochum']) {
      expect(body).toContain(text);
    }
  });

  it('keep the last preview in sight when somebody comes back, with its time', async () => {
    answered('policies/all-7', { ...policy, lastPreviewId: preview.id });
    answered(`policy-previews/${preview.id}`, { ...preview, finishedAt: '2026-11-21T09:00:04.000Z' });
    const { body } = await visit('/policies/all-7');
    expect(body).toContain('>85<');
    expect(body).toContain('(Stand: 21.11.2026, 10:00 Uhr)');
  });

  it('show how far a preview is, and load again by themselves', async () => {
    const { result: _, ...running } = { ...preview, state: 'running' as const, progress: 40 };
    answered('policies/all-7', policy);
    answered(`policy-previews/${preview.id}`, running);
    const { body } = await visit(`/policies/all-7?preview=${preview.id}`);
    expect(body).toContain('40 Prozent');
    expect(body).toMatch(/http-equiv="refresh"/);
  });

  it('are drafted in a form of every term, and a refusal names the field', async () => {
    answered('policies/current', { ...policy, state: 'active' });
    const { body: form } = await visit('/policies/new');
    for (const name of policyTermNames) expect(form).toContain(`name="terms.${name}"`);
    const problem = {
      status: 422,
      code: 'policy.terms-unfit',
      title: 'Einige Werte sind so nicht möglich.',
      errors: [{ pointer: '/terms/leadDays', code: 'policy.term-too-small', detail: 'Dieser Wert ist zu klein.' }],
    };
    answered('policies', problem, 422, 'POST');
    const { status, body } = await send('/policies', { 'terms.leadDays': '0', reason: 'Warum nicht', once: 'once' });
    expect(status).toBe(422);
    expect(body).toContain('href="#f-terms-leadDays"');
    const sent = services.asked.find(({ method }) => method === 'POST');
    expect(JSON.parse(sent?.body ?? '{}')).toEqual({ terms: { leadDays: 0 }, reason: 'Warum nicht' });
    expect(sent?.headers['idempotency-key']).toBe('once');
  });

  it('are put in force at the version that was seen', async () => {
    answered('policies/all-7/activate', { ...policy, state: 'active' }, 200, 'POST');
    const { status, headers } = await send('/policies/all-7/activate', { seen: '3' });
    expect([status, headers.get('location')]).toEqual([303, '/policies/all-7']);
    expect(services.asked.find(({ method }) => method === 'POST')?.headers['if-match']).toBe('"3"');
  });

  it('are not for others to write', async () => {
    expect((await visit('/policies', 'case_manager')).status).toBe(403);
  });
});
