import type { ClockView, NeedBody, NoticeView, Page, TaskView, WaitingEntryView } from '@app/contracts';
import { addDays } from '@app/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aBody, inDays, startWaitingList, today, type WaitingListUnderTest } from '../waiting-list.fixtures.js';
import { WatchClocks } from './watch-clocks/watch-clocks.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
beforeEach(() =>
  service.sql(
    `truncate waiting_list.task, waiting_list.notice, waiting_list.legal_clock; delete from messaging.message`,
  ),
);
afterAll(() => service.stop());

const obliged: Partial<NeedBody> = {
  entitlements: [{ path: 'bamf-obliged', issuedBy: 'jobcenter', issuedOn: inDays(-200) }],
};

async function waits(sinceDays: number, need: Partial<NeedBody> = obliged): Promise<WaitingEntryView> {
  const body = { ...aBody(need), waitingSince: inDays(-sinceDays) };
  const { status, body: entry } = await service.as('case-manager')<WaitingEntryView>('POST', 'waiting-entries', body);
  expect(status).toBe(201);
  return entry;
}

const tick = () => service.get(WatchClocks).watch();
const tasks = async (member: Parameters<WaitingListUnderTest['as']>[0] = 'case-manager', state = 'open') =>
  (await service.as(member)<Page<TaskView>>('GET', `tasks?state=${state}`)).body.items;
const notices = async (member: Parameters<WaitingListUnderTest['as']>[0] = 'case-manager', state = 'draft') =>
  (await service.as(member)<Page<NoticeView>>('GET', `notices?state=${state}`)).body.items;
const said = () =>
  service.sql<{ type: string; payload: object }>(
    `select type, payload from messaging.message where type like '%legal-clock%' order by id`,
  );
const withdrawAll = () =>
  service.sql(
    `update waiting_list.waiting_entry set state = 'withdrawn', end_reason = 'other' where state <> 'withdrawn'`,
  );

describe('the clocks of an entry', () => {
  it('are shown to whoever looks after the person, the soonest first', async () => {
    const { id } = await waits(30);
    const { status, body } = await service.as('case-manager')<{ clocks: ClockView[] }>(
      'GET',
      `waiting-entries/${id}/clocks`,
    );
    expect(status).toBe(200);
    expect(body.clocks).toEqual([
      {
        code: 'start-within-six-weeks',
        kind: 'duty',
        state: 'approaching',
        startsOn: inDays(-30),
        dueOn: inDays(12),
        strength: 'shall',
        path: 'bamf-obliged',
        issuedBy: 'jobcenter',
        late: false,
        paused: false,
        inform: ['person', 'bamf'],
        source: { law: 'IntV', paragraph: '§ 7 Abs. 4' },
        rulePackVersion: 'de.bamf.ik@2024-12-07',
      },
    ]);
    expect((await service.as('other-case-manager')('GET', `waiting-entries/${id}/clocks`)).status).toBe(404);
    expect((await service.as('provider-staff')('GET', `waiting-entries/${id}/clocks`)).status).toBe(403);
  });
});

describe('looking at limits', () => {
  beforeEach(withdrawAll);

  it('costs nothing for whom nothing has turned, until somebody changes what they depend on', async () => {
    const { id } = await waits(5);
    await tick();
    expect(await tick()).toEqual({ entries: 0, told: 0, stopped: 0 });
    const [look] = await service.sql<{ days: number }>(
      'select look_on - current_date as days from waiting_list.clock_look where waiting_entry_id = $1',
      [id],
    );
    expect(look?.days).toBeGreaterThan(14);
    await service.sql(
      'update waiting_list.waiting_spell set registered_on = registered_on - 1 where waiting_entry_id = $1',
      [id],
    );
    expect(await tick()).toMatchObject({ entries: 1 });
  });

  it('is due for everybody once other rule packs are known', async () => {
    await waits(5);
    await tick();
    await service.sql(`update waiting_list.clock_look set rule_packs = 'those before'`);
    expect((await tick()).entries).toBeGreaterThan(0);
    expect(await tick()).toMatchObject({ entries: 0 });
  });
});

describe('a limit that comes near', () => {
  beforeEach(withdrawAll);

  it('becomes a task and a message, once, however many processes tick', async () => {
    const { id, reference } = await waits(30);
    await Promise.all([tick(), tick(), tick()]);
    await tick();

    expect(await tasks()).toMatchObject([
      { kind: 'clock-start-within-six-weeks', reference, waitingEntryId: id, dueOn: inDays(12), own: true },
    ]);
    expect(await notices()).toEqual([]);
    expect(await said()).toMatchObject([
      {
        type: 'waiting-list.legal-clock-approaching.v1',
        payload: { version: 1, code: 'start-within-six-weeks', waitingEntryId: id, dueOn: inDays(12) },
      },
    ]);
  });

  it('and then passes is told again, and the notices are drafted', async () => {
    const { id } = await waits(30);
    await tick();
    await service.sql(
      `update waiting_list.waiting_spell set registered_on = registered_on - 13 where waiting_entry_id = $1`,
      [id],
    );
    await tick();
    const types = (await said()).map(({ type }) => type);
    expect(types).toContain('waiting-list.legal-clock-missed.v1');
    expect((await notices()).map(({ addressee }) => addressee).sort()).toEqual(['bamf', 'person']);
  });

  it('is over when somebody no longer waits: no task, no draft, and others are told', async () => {
    await waits(43);
    await tick();
    expect(await tasks()).toHaveLength(1);
    expect(await notices()).toHaveLength(2);

    await withdrawAll();
    await tick();
    expect(await tasks()).toEqual([]);
    expect(await tasks('case-manager', 'obsolete')).toHaveLength(1);
    expect(await notices()).toEqual([]);
    expect(await notices('case-manager', 'discarded')).toMatchObject([
      { discardReason: 'clock-stopped' },
      { discardReason: 'clock-stopped' },
    ]);
    expect((await said()).at(-1)).toMatchObject({
      type: 'waiting-list.legal-clock-stopped.v1',
      payload: { version: 2 },
    });
    expect(await tick()).toMatchObject({ told: 0, stopped: 0 });
  });

  it('is nothing before its time', async () => {
    await waits(20);
    expect(await tick()).toMatchObject({ told: 0 });
    expect(await said()).toEqual([]);
  });

  it('of a vocational entitlement wants the issuing body told too', async () => {
    const paper = { path: 'jobcenter', issuedBy: 'jobcenter', issuedOn: inDays(-29) } as const;
    await waits(29, { level: 'B2.1', entitlements: [paper] });
    await tick();
    expect(await notices()).toMatchObject([
      { clock: 'start-within-four-weeks', dueOn: addDays(today(), -1) },
      { clock: 'start-within-four-weeks' },
      { clock: 'start-within-four-weeks' },
    ]);
    const addressed = (await notices()).map(({ addressee, issuingBody }) => [addressee, issuingBody]);
    expect(addressed).toContainEqual(['issuing-body', 'jobcenter']);
  });

  it('is said without a word about the person', async () => {
    await service.as('case-manager')('POST', 'waiting-entries', {
      ...aBody(obliged, 'Unverwechselbar'),
      waitingSince: inDays(-50),
    });
    await tick();
    const everything = JSON.stringify([
      await said(),
      await service.sql('select * from waiting_list.notice'),
      await service.sql('select * from waiting_list.task'),
    ]);
    expect(everything).toContain('{{name}}');
    expect(everything).not.toContain('Unverwechselbar');
  });
});

describe('what was told', () => {
  it('is the service’s own knowledge', async () => {
    await waits(43);
    await tick();
    const { organisationId, memberId } = service.members['case-manager'];
    const scope = { 'app.role': 'case_manager', 'app.organisation': organisationId, 'app.member': memberId };
    expect(await service.asService(scope, 'select 1 from legal_clock')).toEqual([]);
    expect(await service.asService({ 'app.role': 'system' }, 'select 1 from legal_clock')).not.toEqual([]);
  });
});
