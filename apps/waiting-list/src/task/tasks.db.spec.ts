import type { Page, TaskView, WaitingEntryView } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aBody, inDays, startWaitingList, type WaitingListUnderTest } from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
beforeEach(() => service.sql('delete from waiting_list.task'));
afterAll(() => service.stop());

const nobody = '0198f2a0-0001-7000-8000-000000000001';

async function open(kind: string, whose: { member?: boolean; role?: string; due?: string } = {}) {
  const { organisationId, memberId } = service.members['case-manager'];
  await service.sql(
    `insert into waiting_list.task (id, kind, subject_id, role, organisation_id, member_id, due_on)
     values (gen_random_uuid(), $1, gen_random_uuid(), $2, $3, $4, $5)`,
    [kind, whose.role ?? 'case_manager', organisationId, whose.member === false ? null : memberId, whose.due ?? null],
  );
}

async function tasksOf(member: Parameters<WaitingListUnderTest['as']>[0], query = '') {
  const { body } = await service.as(member)<Page<TaskView>>('GET', `tasks${query}`);
  return body.items;
}

async function registered(): Promise<WaitingEntryView> {
  return (await service.as('case-manager')<WaitingEntryView>('POST', 'waiting-entries', aBody())).body;
}

const fallSilent = (id: string, dormant = true) =>
  service.sql(`update waiting_list.waiting_entry set state = $2, dormant = $3 where id = $1`, [
    id,
    dormant ? 'paused' : 'waiting',
    dormant,
  ]);

describe('what somebody has to do', () => {
  it('stands in the order of the days it is due, without a day at the end', async () => {
    await open('twin');
    await open('ask-dormant', { due: inDays(9) });
    await open('hardship', { due: inDays(2) });
    expect((await tasksOf('case-manager')).map(({ kind }) => kind)).toEqual(['hardship', 'ask-dormant', 'twin']);
  });

  it('comes page by page', async () => {
    for (const days of [3, 1, 2]) await open('twin', { due: inDays(days) });
    await open('twin');
    const seen: (string | undefined)[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const { body }: { body: Page<TaskView> } = await service.as('case-manager')(
        'GET',
        `tasks?limit=1${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ dueOn }) => dueOn));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual([inDays(1), inDays(2), inDays(3), undefined]);
  });

  it('is nobody else’s, in another organisation, for a provider or for who coordinates', async () => {
    await open('twin');
    await open('hardship', { member: false });
    expect(await tasksOf('case-manager')).toHaveLength(2);
    for (const other of ['other-case-manager', 'provider-staff', 'coordinator'] as const) {
      expect(await tasksOf(other)).toEqual([]);
    }
  });

  it('is ticked off once, by whoever has it', async () => {
    await open('twin');
    const [task] = await tasksOf('case-manager');
    expect((await service.as('other-case-manager')('POST', `tasks/${task?.id}/done`)).status).toBe(404);
    const done = await service.as('case-manager')<TaskView>('POST', `tasks/${task?.id}/done`);
    expect(done.body).toMatchObject({ state: 'done', version: 2 });
    expect(await service.as('case-manager')('POST', `tasks/${task?.id}/done`)).toMatchObject({
      status: 409,
      body: { code: 'task.closed' },
    });
    expect(await tasksOf('case-manager')).toEqual([]);
    expect(await tasksOf('case-manager', '?state=done')).toHaveLength(1);
  });

  it('is not there for anybody who makes up an id', async () => {
    expect((await service.as('case-manager')('POST', `tasks/${nobody}/done`)).status).toBe(404);
    expect((await service.as('case-manager')('GET', 'tasks?state=half')).status).toBe(400);
  });
});

describe('tasks that come by themselves', () => {
  it('ask about an entry that fell silent, until somebody has', async () => {
    const { id, reference } = await registered();
    await fallSilent(id);
    expect(await tasksOf('case-manager')).toMatchObject([
      { kind: 'ask-dormant', waitingEntryId: id, reference, own: true },
    ]);
    await fallSilent(id, false);
    expect(await tasksOf('case-manager')).toEqual([]);
    expect(await tasksOf('case-manager', '?state=obsolete')).toHaveLength(1);
  });

  it('go with the caseload', async () => {
    const { id } = await registered();
    await fallSilent(id);
    const { organisationId, memberId } = service.members['other-case-manager'];
    await service.sql(
      `update waiting_list.waiting_entry set referring_organisation_id = $2, case_manager_id = $3 where id = $1`,
      [id, organisationId, memberId],
    );
    expect(await tasksOf('case-manager')).toEqual([]);
    expect(await tasksOf('other-case-manager')).toMatchObject([{ kind: 'ask-dormant', waitingEntryId: id }]);
  });

  it('ask a second person about a hardship, never the one who proposed it', async () => {
    const { id } = await registered();
    const proposed = await service.as('case-manager')('POST', `waiting-entries/${id}/propose-hardship`, {
      reason: 'work-depends-on-it',
    });
    expect(proposed.status).toBe(200);
    expect(await tasksOf('case-manager')).toEqual([]);
    expect(await service.sql('select kind, state, member_id from waiting_list.task')).toEqual([
      { kind: 'hardship', state: 'open', member_id: null },
    ]);
    const { organisationId } = service.members['case-manager'];
    const colleague = { 'app.role': 'case_manager', 'app.organisation': organisationId, 'app.member': nobody };
    expect(await service.asService(colleague, 'select kind from task')).toEqual([{ kind: 'hardship' }]);
  });
});

describe('the rows of tasks', () => {
  it('are not there when nobody says who asks', async () => {
    await open('twin');
    expect(await service.asService({}, 'select 1 from task')).toEqual([]);
    expect(await service.asService({ 'app.role': 'none' }, 'select 1 from task')).toEqual([]);
  });

  it('are open once for the same doer, whoever asks', async () => {
    const ask = `open_task('twin', '${nobody}', 'case_manager', '${nobody}', null, null, null, null, null)`;
    for (let times = 0; times < 3; times++) await service.sql(`select waiting_list.${ask}`);
    expect(await service.sql('select count(*)::int as n from waiting_list.task')).toEqual([{ n: 1 }]);
  });
});
