import type { GoalBody, GoalView, GoalWithHistoryView, Page } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inDays, startWaitingList, today, type WaitingListUnderTest } from '../waiting-list.fixtures.js';
import { EvaluateGoals } from './evaluate-goals/evaluate-goals.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
beforeEach(async () => {
  await service.sql(`truncate waiting_list.goal_standing, waiting_list.goal_step, waiting_list.goal,
    waiting_list.waiting_spell; delete from messaging.message`);
});
afterAll(() => service.stop());

/** People who began a course of a level yesterday after so many days. */
async function began(people: number, waited: number, level = 'B1.1', municipality = '05911000'): Promise<void> {
  await service.sql(
    `insert into waiting_list.waiting_spell (id, kind, level, course_type, municipality, registered_on, started_on)
     select gen_random_uuid(), 'first', $1, 'integration', $2, $3::date - $4::int, $3::date from generate_series(1, $5)`,
    [level, municipality, inDays(-1), waited, people],
  );
}

const body: GoalBody = {
  figure: 'waiting-median',
  atMostDays: 42,
  level: 'B1.1',
  reason: 'Beschluss des Kreistags vom 3. November',
};
type Who = Parameters<WaitingListUnderTest['as']>[0];
const set = (differing: Partial<GoalBody> = {}, headers: Record<string, string> = {}, who: Who = 'coordinator') =>
  service.as(who)<GoalWithHistoryView>('POST', 'goals', { ...body, ...differing }, headers);
const show = async (id: string) => (await service.as('coordinator')<GoalWithHistoryView>('GET', `goals/${id}`)).body;
const change = (id: string, version: number, what: object) =>
  service.as('coordinator')<GoalWithHistoryView>('PATCH', `goals/${id}`, what, { 'if-match': `"${version}"` });
const listed = async (query = '', who: Who = 'coordinator') =>
  (await service.as(who)<Page<GoalView>>('GET', `goals${query}`)).body;
const tick = () => service.get(EvaluateGoals).evaluateDue();
const said = async () =>
  (
    await service.sql<{ payload: Record<string, unknown> }>(
      `select payload from messaging.message where type = 'waiting-list.goal-evaluated.v1' order by id`,
    )
  ).map(({ payload }) => payload);

/** As if everything about goals had happened so many days earlier. */
const daysPass = (days: number) =>
  service.sql(
    `update waiting_list.goal set evaluated_on = evaluated_on - ${days}, valid_from = valid_from - ${days},
            verdict_since = verdict_since - ${days}, verdict_on = verdict_on - ${days}`,
  );
const standingsAge = (days: number) => service.sql(`update waiting_list.goal_standing set "on" = "on" - ${days}`);
async function nextDay(): Promise<void> {
  await daysPass(1);
  await standingsAge(1);
}

describe('a goal that is set', () => {
  it('shows at once how it stands, with figure, number of people and day', async () => {
    await began(12, 55);
    const { status, body: goal, headers } = await set();
    expect(status).toBe(201);
    expect(headers).toMatchObject({ etag: '"1"', location: expect.stringMatching(`/goals/${goal.id}$`) });
    expect(goal).toMatchObject({
      figure: 'waiting-median',
      atMostDays: 42,
      level: 'B1.1',
      counties: ['05911'],
      validFrom: today(),
      standing: { state: 'missed', asOf: today(), days: 55, n: 12 },
      verdict: { state: 'missed', since: today(), asOf: today(), days: 55 },
      turns: [{ on: today(), state: 'missed', days: 55, atMostDays: 42 }],
      steps: [{ step: 'set', by: expect.any(String), atMostDays: 42, reason: body.reason }],
    });
  });

  it('says what the waiting times say, and nothing where they say nothing', async () => {
    await began(12, 30);
    await began(4, 90, 'A2.1');
    await began(30, 20, 'A1.1');
    const { body: withheld } = await set();
    expect(withheld.standing).toEqual({ state: 'too-few', asOf: today() });
    expect(withheld).not.toHaveProperty('verdict');
    const { body: shown } = await set({ level: 'A1.1' });
    expect(shown.standing).toMatchObject({ state: 'reached', days: 20, n: 30 });
    expect(await service.sql(`select days, n from waiting_list.goal_standing where state = 'too-few'`)).toEqual([
      { days: null, n: null },
    ]);
    expect((await said()).map(({ level }) => level)).toEqual(['A1.1']);
  });

  it('counts only starts of the last months, and only its counties', async () => {
    await began(12, 30);
    await began(50, 200, 'B1.1', '05916000');
    await service.sql(
      `insert into waiting_list.waiting_spell (id, kind, level, course_type, municipality, registered_on, started_on)
       select gen_random_uuid(), 'first', 'B1.1', 'integration', '05911000', date '2020-01-01', date '2020-12-01'
         from generate_series(1, 90)`,
    );
    expect((await set()).body.standing).toMatchObject({ days: 30, n: 12 });
  });

  it('waits for its first day', async () => {
    await began(12, 55);
    const { body: goal } = await set({ validFrom: inDays(1) });
    expect(goal).not.toHaveProperty('standing');
    expect(await tick()).toBe(0);
    await service.sql('update waiting_list.goal set valid_from = valid_from - 1');
    expect(await tick()).toBe(1);
  });

  it('is set once, however often it is asked for with one key', async () => {
    const key = { 'idempotency-key': 'goal-once-0001' };
    const [first, second] = [await set({}, key), await set({}, key)];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect((await listed()).items).toHaveLength(1);
  });

  it('is not set a second time for the same figure and group', async () => {
    await set();
    expect(await set({ atMostDays: 30 })).toMatchObject({ status: 409, body: { code: 'goal.set-already' } });
    expect((await set({ figure: 'waiting-p90' })).status).toBe(201);
  });

  it.each<[string, object, string]>([
    ['a county elsewhere', { county: '05916' }, '/county'],
    ['a day that is over', { validFrom: inDays(-1) }, '/validFrom'],
    ['a day that is none', { validFrom: '2027-02-30' }, '/validFrom'],
    ['no limit', { atMostDays: 0 }, '/atMostDays'],
    ['a limit without end', { atMostDays: 1_000_000 }, '/atMostDays'],
    ['a level that is none', { level: 'B7' }, '/level'],
    ['an unknown figure', { figure: 'average' }, '/figure'],
    ['no reason', { reason: '' }, '/reason'],
    [
      'a course type for those who still wait',
      { figure: 'still-waiting-median', courseType: 'vocational' },
      '/courseType',
    ],
  ])('is refused with %s, naming the field', async (_, differing, pointer) => {
    const { status, body: problem } = await set(differing);
    expect(status).toBe(422);
    expect(problem).toMatchObject({ errors: [expect.objectContaining({ pointer })] });
  });

  it('is for those who steer, and is not there for those of other counties', async () => {
    await began(12, 55);
    const { body: goal } = await set();
    expect((await service.as('case-manager')('GET', 'goals')).status).toBe(403);
    await service.sql(`update waiting_list.goal set counties = '{05911,05916}'`);
    expect((await listed()).items).toEqual([]);
    expect((await service.as('coordinator')('GET', `goals/${goal.id}`)).status).toBe(404);
    expect((await change(goal.id, 1, { atMostDays: 50 })).status).toBe(404);
    expect((await service.as('coordinator')('POST', `goals/${goal.id}/end`)).status).toBe(404);
  });
});

describe('the day’s look at a goal', () => {
  it('is had once, however many processes tick', async () => {
    await began(12, 55);
    await set();
    await nextDay();
    const looks = await Promise.all([tick(), tick(), tick()]);
    expect(looks.reduce((sum, count) => sum + count)).toBe(1);
    expect(await tick()).toBe(0);
    expect(await said()).toHaveLength(2);
  });

  it('keeps since when it is missed, and when it is reached again', async () => {
    await began(12, 55);
    const { body: goal } = await set();
    await nextDay();
    await tick();
    expect((await show(goal.id)).verdict).toMatchObject({ state: 'missed', since: inDays(-1), asOf: today() });
    await nextDay();
    await began(30, 10);
    await tick();
    const now = await show(goal.id);
    expect(now.verdict).toEqual({ state: 'reached', since: today(), asOf: today(), days: 10 });
    expect(now.turns.map(({ on, state }) => [on, state])).toEqual([
      [today(), 'reached'],
      [inDays(-2), 'missed'],
    ]);
    expect((await said()).map(({ version, standing, since }) => [version, standing, since])).toEqual([
      [1, 'missed', today()],
      [2, 'missed', inDays(-1)],
      [3, 'reached', today()],
    ]);
  });

  it('changes nothing of what is known when there are too few people meanwhile', async () => {
    await began(12, 55);
    const { body: goal } = await set();
    await nextDay();
    await service.sql('delete from waiting_list.waiting_spell');
    await tick();
    const now = await show(goal.id);
    expect(now.standing).toEqual({ state: 'too-few', asOf: today() });
    expect(now.verdict).toMatchObject({ state: 'missed', since: inDays(-1), asOf: inDays(-1) });
    expect(await said()).toHaveLength(1);
  });

  it('names nobody and no reason in what others are told', async () => {
    await began(12, 55);
    await set();
    const [message] = await said();
    expect(Object.keys(message ?? {}).sort()).toEqual([
      'asOf',
      'atMostDays',
      'counties',
      'days',
      'figure',
      'goalId',
      'happenedAt',
      'level',
      'since',
      'standing',
      'version',
    ]);
  });
});

describe('a goal that is changed', () => {
  it('is judged at once by its new limit, and others are told', async () => {
    await began(12, 55);
    const { body: goal } = await set();
    const { status, body: changed, headers } = await change(goal.id, 1, { atMostDays: 60, reason: 'Mehr Anmeldungen' });
    expect([status, headers['etag']]).toEqual([200, '"2"']);
    expect(changed).toMatchObject({
      version: 2,
      standing: { state: 'reached', days: 55 },
      verdict: { state: 'reached', since: today() },
      steps: [{ step: 'changed', atMostDays: 60, reason: 'Mehr Anmeldungen' }, { step: 'set' }],
    });
    expect((await said()).map(({ atMostDays, standing }) => [atMostDays, standing])).toEqual([
      [42, 'missed'],
      [60, 'reached'],
    ]);
  });

  it('and changed back at once has been missed since it was, not since somebody mistyped its limit', async () => {
    await began(12, 55);
    const { body: goal } = await set();
    await nextDay();
    await tick();
    expect((await change(goal.id, 1, { atMostDays: 420 })).body.verdict).toMatchObject({ since: today() });
    const { body: mended } = await change(goal.id, 2, { atMostDays: 42 });
    expect(mended.verdict).toMatchObject({ state: 'missed', since: inDays(-1) });
    expect(mended.turns).toMatchObject([{ on: inDays(-1), state: 'missed' }]);
    expect((await said()).at(-1)).toMatchObject({ standing: 'missed', since: inDays(-1) });
  });

  it('is told even on a day on which there are too few people', async () => {
    await began(12, 55);
    const { body: goal } = await set();
    await service.sql('delete from waiting_list.waiting_spell');
    await change(goal.id, 1, { atMostDays: 50 });
    expect((await said()).at(-1)).toMatchObject({ version: 2, atMostDays: 50, standing: 'missed', days: 55 });
  });

  it('needs to have been seen as it is', async () => {
    const { body: goal } = await set();
    expect((await service.as('coordinator')('PATCH', `goals/${goal.id}`, { atMostDays: 50 })).status).toBe(428);
    expect((await change(goal.id, 7, { atMostDays: 50 })).status).toBe(412);
    expect((await change(goal.id, 1, { validFrom: inDays(3) })).body).toMatchObject({ code: 'goal.begun' });
  });
});

describe('a goal that is ended', () => {
  it('stays with its history, is looked at no more, and makes room for another', async () => {
    await began(12, 55);
    const { body: goal } = await set();
    const end = () => service.as('coordinator')<GoalWithHistoryView>('POST', `goals/${goal.id}/end`);
    expect((await end()).body).toMatchObject({ version: 2, endedOn: today() });
    expect(await end()).toMatchObject({ status: 409, body: { code: 'goal.ended' } });
    expect((await said()).at(-1)).toMatchObject({ standing: 'ended', since: today(), days: 55 });
    await nextDay();
    expect(await tick()).toBe(0);
    expect((await listed()).items).toEqual([]);
    expect((await listed('?state=ended')).items).toMatchObject([{ id: goal.id, endedOn: today() }]);
    expect((await set()).status).toBe(201);
  });

  it('is said to nobody who never heard of it', async () => {
    const { body: goal } = await set();
    await service.as('coordinator')('POST', `goals/${goal.id}/end`);
    expect(await said()).toEqual([]);
  });
});

it('a list of goals goes on page by page', async () => {
  for (const level of ['A1.1', 'A1.2', 'A2.1']) await set({ level });
  const first = await listed('?limit=2');
  expect(first.items.map(({ level }) => level)).toEqual(['A2.1', 'A1.2']);
  const second = await listed(`?limit=2&cursor=${first.nextCursor}`);
  expect(second.items.map(({ level }) => level)).toEqual(['A1.1']);
  expect(second).not.toHaveProperty('nextCursor');
});

describe('the database', () => {
  it('lets nobody write a goal who does not steer, and nobody but the service how it stands', async () => {
    const { memberId, organisationId } = service.members.coordinator;
    const scope = (role: string) => ({
      'app.role': role,
      'app.member': memberId,
      'app.organisation': organisationId,
    });
    const goal = `insert into goal (id, counties, figure, at_most_days, valid_from, reason)
                  values (gen_random_uuid(), '{05911}', 'waiting-median', 42, current_date, 'x') returning id`;
    const standing = (id: string) =>
      `insert into goal_standing (goal_id, "on", state, at_most_days) values ('${id}', current_date, 'too-few', 42)`;
    await expect(service.asService(scope('case_manager'), goal)).rejects.toThrow('row-level security');
    expect(await service.asService(scope('coordinator'), goal)).toHaveLength(1);
    const { body: known } = await set({ validFrom: inDays(1) });
    await expect(service.asService(scope('coordinator'), standing(known.id))).rejects.toThrow('row-level security');
    await service.asService(scope('system'), standing(known.id));
    const step = `insert into goal_step (id, goal_id, step, organisation_id, member_id, at_most_days, valid_from, reason)
      values (gen_random_uuid(), '${known.id}', 'set', '${organisationId}', gen_random_uuid(), 42, current_date, 'x')`;
    await expect(service.asService(scope('coordinator'), step)).rejects.toThrow('row-level security');
  });

  it('keeps no figure of fewer than ten people', async () => {
    const { body: goal } = await set({ validFrom: inDays(1) });
    await expect(
      service.sql(
        `insert into waiting_list.goal_standing (goal_id, "on", state, at_most_days, days, n) values ($1, current_date, 'missed', 42, 50, 9)`,
        [goal.id],
      ),
    ).rejects.toThrow('enough_people');
  });
});
