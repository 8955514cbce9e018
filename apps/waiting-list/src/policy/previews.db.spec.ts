import type { PolicyPreviewView, PolicyWithTextView, ProblemView } from '@app/contracts';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, inDays, startWaitingList, type WaitingListUnderTest } from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
let anna: ReturnType<WaitingListUnderTest['as']>;

beforeAll(async () => {
  service = await startWaitingList();
  anna = service.as('coordinator');
  // A near course that begins late and a far one that begins soon; nothing is offered before six weeks.
  const later = { startsOn: inDays(75), endsOn: inDays(200), entryClosesOn: inDays(80), decidesOn: inDays(70) };
  await service.hear({ ...later, title: 'nah' });
  await service.hear({ ...later, title: 'fern', startsOn: inDays(60), northing: 5_711_700 });
  const caseManager = service.as('case-manager');
  for (let person = 0; person < 12; person++) {
    await caseManager('POST', 'waiting-entries', aBody({ reachKm: 30 }, `Beispiel ${person}`));
  }
});
afterAll(() => service.stop());

const draft = async (terms: object) =>
  (await anna<PolicyWithTextView>('POST', 'policies', { terms, reason: 'Wege zählen mehr' })).body;
const preview = async (policyId: string) =>
  (await anna<PolicyPreviewView>('POST', 'policy-previews', { policyId })).body;
const seen = async (id: string) => (await anna<PolicyPreviewView>('GET', `policy-previews/${id}`)).body;
const whenDone = (id: string) =>
  eventually(async () => {
    const view = await seen(id);
    expect(view.state).toBe('done');
    return view;
  });

describe('a preview of a policy', () => {
  it('says what would change on the list as it stands, before anybody decides', async () => {
    const { id, version } = await draft({ kmPoints: 3, leadDays: 90 });
    const asked = await preview(id);
    expect(asked).toMatchObject({ policyId: id, policyVersion: version, region: 'all' });
    const { result, progress, finishedAt } = await whenDone(asked.id);
    expect({ progress, finished: finishedAt !== undefined }).toEqual({ progress: 100, finished: true });
    // Six kilometres cost eighteen days now instead of twelve: the near course is worth fifteen days of waiting.
    expect(result).toMatchObject({
      total: { people: 12, plannedBefore: 12, plannedAfter: 12, later: 12 },
      waitingBefore: { medianDays: 60, p90Days: 60 },
      waitingAfter: { medianDays: 75, p90Days: 75 },
      offersBefore: 0,
      offersAfter: 12,
      byCounty: [{ key: '05911', people: 12 }],
      byLevel: [{ key: 'A2.1' }],
    });
    expect(await service.sql('select 1 from waiting_list.seat_offer')).toEqual([]);
  });

  it('stays with its draft: the last one is found again by whoever may preview it, and by nobody else', async () => {
    const { id, ...fresh } = await draft({ kmPoints: 2 });
    expect(fresh.lastPreviewId).toBeUndefined();
    await preview(id);
    const last = await preview(id);
    const shown = await anna<PolicyWithTextView>('GET', `policies/${id}`);
    expect(shown.body.lastPreviewId).toBe(last.id);
    expect((await service.as('case-manager')<PolicyWithTextView>('GET', `policies/${id}`)).status).toBe(404);
  });

  it('names nobody', async () => {
    const { id } = await draft({ kmPoints: 3 });
    const { result } = await whenDone((await preview(id)).id);
    const people = await service.sql<{ readonly id: string; readonly reference: string }>(
      'select id, reference from waiting_list.waiting_entry',
    );
    for (const { id: entry, reference } of people) {
      expect(JSON.stringify(result)).not.toContain(entry);
      expect(JSON.stringify(result)).not.toContain(reference);
    }
  });

  it('that was stopped is not worked on, and goes on when somebody wants it again', async () => {
    const { id } = await draft({ kmPoints: 4 });
    await service.sql(
      `alter table waiting_list.policy_preview add constraint nobody_works check (lease is null) not valid`,
    );
    try {
      const asked = await preview(id);
      expect((await anna<PolicyPreviewView>('POST', `policy-previews/${asked.id}/stop`)).body.state).toBe('stopped');
      await service.sql('alter table waiting_list.policy_preview drop constraint nobody_works');
      const other = await preview(id);
      await whenDone(other.id);
      expect((await seen(asked.id)).state).toBe('stopped');
      expect((await anna<PolicyPreviewView>('POST', `policy-previews/${asked.id}/resume`)).status).toBe(200);
      await whenDone(asked.id);
      const late = await anna<ProblemView>('POST', `policy-previews/${asked.id}/stop`);
      expect([late.status, late.body.code]).toEqual([409, 'policy-preview.done']);
    } finally {
      await service.sql('alter table waiting_list.policy_preview drop constraint if exists nobody_works');
    }
  });

  it('that a process left behind is taken up by the next, and given up after some times', async () => {
    const { id } = await draft({ kmPoints: 5 });
    const leftBehind = async (attempts: number) => {
      const [row] = await service.sql<{ readonly id: string }>(
        `insert into waiting_list.policy_preview (id, version, revision, against, region, asked_by, attempts, lease, progress)
         values (gen_random_uuid(), $1, 1, 'test-1', 'all', gen_random_uuid(), $2, gen_random_uuid(), 40) returning id`,
        [id, attempts],
      );
      return row?.id ?? '';
    };
    await whenDone(await leftBehind(1));
    const hopeless = await leftBehind(3);
    await eventually(async () => expect((await seen(hopeless)).state).toBe('failed'));
  });

  it('is of a draft and for those who may write one', async () => {
    const inForce = await anna<ProblemView>('POST', 'policy-previews', { policyId: 'test-1' });
    expect([inForce.status, inForce.body.code]).toEqual([409, 'policy.not-a-draft']);
    expect((await anna('POST', 'policy-previews', { policyId: 'nowhere-1' })).status).toBe(404);
    const { id } = await draft({ kmPoints: 6 });
    expect((await service.as('case-manager')('POST', 'policy-previews', { policyId: id })).status).toBe(403);
  });
});
