import type { GoalView, GoalWithHistoryView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { member } from '../web/console.fixtures.js';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const { services, visit, send, follow } = consoleUnderTest('coordinator');

const id = '0199d6a0-0000-7000-8000-00000000000a';
const goal: GoalView = {
  id,
  version: 3,
  figure: 'waiting-median',
  atMostDays: 42,
  level: 'B1.1',
  courseType: 'integration',
  counties: ['05911'],
  validFrom: '2026-09-01',
  reason: 'Beschluss des Kreistags',
  setAt: '2026-09-01T08:00:00.000Z',
  countedFrom: '2026-06',
  standing: { state: 'missed', asOf: '2026-11-21', days: 55, n: 34 },
  verdict: { state: 'missed', since: '2026-10-01', asOf: '2026-11-21', days: 55 },
};
const whole: GoalWithHistoryView = {
  ...goal,
  turns: [
    { on: '2026-10-01', state: 'missed', days: 45, atMostDays: 42 },
    { on: '2026-09-01', state: 'reached', days: 40, atMostDays: 42 },
  ],
  steps: [
    {
      step: 'set',
      at: '2026-09-01T08:00:00.000Z',
      by: 'Anna Beispiel',
      atMostDays: 42,
      validFrom: '2026-09-01',
      reason: 'Beschluss des Kreistags',
    },
  ],
};
const answered = (request: string, body: unknown, status = 200) =>
  services.answers.set(request.replace(' ', ' /api/waiting-list/'), [status, body]);
const get = async (path: string) => (await visit(path)).body;
const sent = () => services.asked.find(({ method }) => method !== 'GET');
const listed = (...items: readonly GoalView[]) => answered('GET goals', { items, asOf: '2026-11-21T10:00:00Z' });

it.each(['/goals', '/goals/new', `/goals/${id}`])('%s is for those who steer alone', async (path) => {
  for (const role of ['case_manager', 'provider_staff', 'dpo']) expect((await visit(path, role)).status).toBe(403);
  expect(services.asked).toEqual([]);
});

describe('the goals', () => {
  it('lead to the digest that tells of them who can have one', async () => {
    listed();
    const link = 'href="/subscription">Zusammenfassung per Mail</a>';
    expect((await visit('/goals', 'coordinator')).body.split('<main')[1]).toContain(link);
    expect((await visit('/goals', 'county_admin')).body.split('<main')[1]).not.toContain(link);
  });

  it('say what is wanted, what is so, since when, and of how many people', async () => {
    listed(goal);
    const body = await get('/goals');
    for (const text of [
      'Wartezeit (Median), B1.1, Integrationskurs',
      'Bochum',
      'verfehlt',
      'seit 01.10.2026',
      '55 Tage (34 Personen)',
      'Stand 21.11.2026',
      '42 Tage (6 Wochen)',
    ])
      expect(body).toContain(text);
    expect(body).toContain(`href="/goals/${id}"`);
    expect(body).not.toContain('Zu wenige Personen:');
  });

  it('say what was known last when there are too few people, and why there is no figure', async () => {
    listed({ ...goal, atMostDays: 40, standing: { state: 'too-few', asOf: '2026-11-22' } });
    const body = await get('/goals');
    expect(body).toContain('zu wenige Personen');
    expect(body).toContain('zuletzt verfehlt: 55 Tage am 21.11.2026');
    expect(body).toContain('damit niemand erkennbar ist');
    expect(body).not.toContain('40 Tage (');
  });

  it('that are yet to begin say when', async () => {
    const { standing: _, verdict: __, ...ahead } = goal;
    listed({ ...ahead, validFrom: '2027-01-01' });
    expect(await get('/goals')).toContain('ab 01.01.2027');
  });

  it('that ended before their first day are not said to begin', async () => {
    const { standing: _, verdict: __, ...ahead } = goal;
    listed({ ...ahead, endedOn: '2026-11-20' });
    const body = await get('/goals?state=ended');
    expect(body).toContain('beendet am 20.11.2026');
    expect(body).not.toContain('beginnt noch');
  });

  it('that have ended are a list of their own', async () => {
    listed({ ...goal, endedOn: '2026-11-20' });
    expect(await get('/goals?state=ended')).toContain('beendet am 20.11.2026');
    expect(services.asked[0]?.query).toContain('state=ended');
  });
});

describe('setting a goal', () => {
  const form = { figure: 'waiting-median', atMostDays: '6', unit: 'weeks', level: 'B1.1', courseType: '', once: 'k1' };

  it('asks for no county of somebody who has only one', async () => {
    expect(await get('/goals/new')).not.toContain('name="county"');
    const steering = { ...member('coordinator'), areas: ['05911', '05916'] };
    const { body } = await visit('/goals/new', steering);
    expect(body).toContain('name="county"');
    expect(body).toContain('alle meine Kreise zusammen');
  });

  it('sends days, once', async () => {
    answered('POST goals', whole, 201);
    const { status, headers } = await send('/goals', { ...form, validFrom: '2027-01-01', reason: 'Beschluss' });
    expect([status, headers.get('location')]).toEqual([303, `/goals/${id}`]);
    expect(sent()?.headers['idempotency-key']).toBe('k1');
    expect(JSON.parse(sent()?.body ?? '{}')).toEqual({
      figure: 'waiting-median',
      atMostDays: 42,
      level: 'B1.1',
      validFrom: '2027-01-01',
      reason: 'Beschluss',
    });
  });

  it('shows what is wrong at its field, and keeps what was entered', async () => {
    answered(
      'POST goals',
      { code: 'goal.valid-from-past', title: 'x', errors: [{ pointer: '/validFrom', code: 'x', detail: 'Vorbei.' }] },
      422,
    );
    const { status, body } = await send('/goals', { ...form, validFrom: '2020-01-01', reason: 'Beschluss' });
    expect(status).toBe(422);
    expect(body).toContain('href="#f-validFrom"');
    expect(body).toContain('Gilt ab: Vorbei.');
    expect(body).toContain('value="2020-01-01"');
    expect(body).toMatch(/<option value="weeks" selected/);
  });

  it('says so when there is such a goal already', async () => {
    answered('POST goals', { code: 'goal.set-already', title: 'Es gibt schon ein Ziel.', errors: [] }, 409);
    const { status, body } = await send('/goals', { ...form, reason: 'Beschluss' });
    expect(status).toBe(422);
    expect(body).toContain('Es gibt schon ein Ziel.');
  });
});

describe('a goal', () => {
  it('shows what became of it and who set it', async () => {
    answered(`GET goals/${id}`, whole);
    const body = await get(`/goals/${id}`);
    for (const text of ['45 Tage', '40 Tage', 'Anna Beispiel', 'Beschluss des Kreistags', 'wartete die Hälfte'])
      expect(body).toContain(text);
    expect(body).toContain('Kursbeginne seit Juni 2026');
    expect(body).not.toContain('name="validFrom"');
  });

  it('is changed as it was seen', async () => {
    answered(`PATCH goals/${id}`, whole);
    const form = { atMostDays: '5', unit: 'weeks', reason: 'Neuer Beschluss', seen: '3' };
    expect((await send(`/goals/${id}`, form)).headers.get('location')).toBe(`/goals/${id}`);
    expect(sent()?.headers['if-match']).toBe('"3"');
    expect(JSON.parse(sent()?.body ?? '{}')).toEqual({ atMostDays: 35, reason: 'Neuer Beschluss' });
  });

  it('that somebody else changed meanwhile is shown as it is now, with what was entered', async () => {
    answered(`GET goals/${id}`, whole);
    answered(`PATCH goals/${id}`, { code: 'resource.changed', title: 'Inzwischen geändert.', errors: [] }, 412);
    const { status, body } = await send(`/goals/${id}`, { atMostDays: '5', unit: 'weeks', reason: 'Neu', seen: '2' });
    expect(status).toBe(422);
    expect(body).toContain('Inzwischen geändert.');
    expect(body).toMatch(/name="seen" value="3"/);
    expect(body).toContain('value="Neu"');
  });

  it('that somebody else ended meanwhile is left, with why nothing was changed', async () => {
    answered(`GET goals/${id}`, { ...whole, endedOn: '2026-11-20' });
    answered(`PATCH goals/${id}`, { code: 'goal.ended', title: 'Dieses Ziel ist beendet.', errors: [] }, 409);
    const answer = await send(`/goals/${id}`, { atMostDays: '5', unit: 'weeks', reason: 'Neu', seen: '4' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/goals/${id}`]);
    expect((await follow(answer)).body).toContain('Dieses Ziel ist beendet.');
  });

  it('is ended as it was seen', async () => {
    answered(`POST goals/${id}/end`, { ...whole, endedOn: '2026-11-21' });
    expect((await send(`/goals/${id}/end`, { seen: '3' })).status).toBe(303);
    expect(sent()?.headers['if-match']).toBe('"3"');
  });

  it('that has ended can no longer be changed', async () => {
    answered(`GET goals/${id}`, { ...whole, endedOn: '2026-11-20' });
    const body = await get(`/goals/${id}`);
    expect(body).not.toContain(`action="/goals/${id}`);
    expect(body).toContain('beendet am 20.11.2026');
  });
});

it('the waiting times lead to the goals', async () => {
  const found = {
    asOf: '2026-11-21T10:00:00Z',
    minimumCell: 5,
    groupBy: ['level'],
    total: { suppressed: true },
    cells: [],
  };
  answered('GET waiting-times', found);
  expect(await get('/waiting-times')).toContain('href="/goals"');
});
