import { type Page, type PolicyView, type PolicyWithTextView, type ProblemView, wordings } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWaitingList, type WaitingListUnderTest } from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
let anna: ReturnType<WaitingListUnderTest['as']>;
let bela: ReturnType<WaitingListUnderTest['as']>;

beforeAll(async () => {
  service = await startWaitingList();
  anna = service.as('coordinator');
  bela = service.as('county-admin');
});
afterAll(() => service.stop());

const reason = 'Angebote näher am Kursbeginn';
const draft = async (terms: object = { leadDays: 28 }) =>
  (await anna<PolicyWithTextView>('POST', 'policies', { terms, reason })).body;
const seen = (version: number) => ({ 'if-match': `"${version}"` });
const activate = (id: string, version: number) =>
  bela<PolicyWithTextView & ProblemView>('POST', `policies/${id}/activate`, undefined, seen(version));
const current = async () => (await anna<PolicyWithTextView>('GET', 'policies/current')).body;

describe('a policy', () => {
  it('is there from the beginning, and everybody may read it without signing in', async () => {
    const { url } = service;
    for (const wording of wordings) {
      const answer = await fetch(`${url}/policies/current?wording=${wording}`);
      expect(answer.status).toBe(200);
      const { state, text, writtenBy } = (await answer.json()) as PolicyWithTextView;
      expect({ state, wording: text.wording, writtenBy }).toEqual({ state: 'active', wording, writtenBy: undefined });
      expect(text.sections.flatMap(({ terms }) => terms).every(({ sentence }) => sentence.length > 20)).toBe(true);
    }
    expect((await fetch(`${url}/policies/current?region=nowhere`)).status).toBe(404);
  });

  it('is drafted by one person and put in force by another; the one before stays readable', async () => {
    const before = await current();
    const { id, version, state, basedOn, terms, changes } = await draft();
    expect({ state, basedOn, leadDays: terms.leadDays, kmPoints: terms.kmPoints }).toEqual({
      state: 'draft',
      basedOn: before.id,
      leadDays: 28,
      kmPoints: 2,
    });
    expect(changes).toMatchObject([{ name: 'leadDays', before: 42, after: 28 }]);

    const own = await anna<ProblemView>('POST', `policies/${id}/activate`, undefined, seen(version));
    expect([own.status, own.body.code]).toEqual([409, 'policy.second-person-needed']);
    const activated = await activate(id, version);
    expect(activated.body).toMatchObject({ state: 'active', activatedBy: 'Beispiel county-admin', ownWork: false });
    expect(await current()).toMatchObject({ id, terms: { leadDays: 28 } });

    const old = await fetch(`${service.url}/policies/${before.id}/text`);
    expect(await old.json()).toMatchObject({ state: 'superseded', terms: { leadDays: 42 } });
    expect(await steps(id)).toEqual(['drafted', 'activated']);
  });

  it('that is in force cannot be changed or deleted, by the service neither', async () => {
    const { id, version } = await current();
    const changed = await bela<ProblemView>('PATCH', `policies/${id}`, { terms: { kmPoints: 5 } }, seen(version));
    expect([changed.status, changed.body.code]).toEqual([409, 'policy.not-a-draft']);
    expect((await bela('DELETE', `policies/${id}`, undefined, seen(version))).status).toBe(409);
    const system = { 'app.role': 'system' };
    for (const attempt of [
      `update policy set terms = '{}' where version = '${id}' returning version`,
      `update policy set valid_from = now() where version = '${id}' returning version`,
      `delete from policy where version = '${id}' returning version`,
      `delete from policy_step where version = '${id}' returning version`,
    ]) {
      expect(await service.asService(system, attempt)).toEqual([]);
    }
  });
});

describe('a draft', () => {
  it('is seen by those who may write it, and by nobody else', async () => {
    const { id } = await draft();
    for (const member of ['provider-staff', 'case-manager', 'counsellor', 'dpo'] as const) {
      expect((await service.as(member)('GET', `policies/${id}`)).status).toBe(404);
      const { body } = await service.as(member)<Page<PolicyView>>('GET', 'policies');
      expect(body.items.filter(({ state }) => state === 'draft')).toEqual([]);
    }
    expect((await fetch(`${service.url}/policies/${id}/text`)).status).toBe(404);
    expect((await bela('GET', `policies/${id}`)).status).toBe(200);
  });

  it('names every term that cannot be', async () => {
    const { status, body } = await anna<ProblemView>('POST', 'policies', {
      terms: { leadDays: 0, kmPoints: 'far', surprise: 1 },
      reason,
    });
    expect(status).toBe(422);
    expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/terms/leadDays', 'policy.term-too-small'],
      ['/terms/kmPoints', 'policy.term-wrong-kind'],
      ['/terms/surprise', 'policy.term-unknown'],
    ]);
  });

  it('makes everybody an author who writes a part of it', async () => {
    const { id, version } = await draft({ kmPoints: 3 });
    const changed = await bela<PolicyWithTextView>('PATCH', `policies/${id}`, { reason: 'geprüft' }, seen(version));
    expect(changed.body).toMatchObject({
      version: version + 1,
      ownWork: true,
      reason: 'geprüft',
      terms: { kmPoints: 3 },
    });
    expect((await activate(id, version + 1)).body.code).toBe('policy.second-person-needed');
  });

  it('is not put in force when it has changed since somebody looked', async () => {
    const { id, version } = await draft({ kmPoints: 3 });
    await anna('PATCH', `policies/${id}`, { terms: { kmPoints: 4 } }, seen(version));
    expect((await activate(id, version)).status).toBe(412);
  });

  it('that was overtaken is measured anew before it can come into force', async () => {
    const late = await draft({ onlinePoints: 20 });
    const first = await draft({ onlinePoints: 5 });
    expect((await activate(first.id, first.version)).status).toBe(200);
    expect((await activate(late.id, late.version)).body.code).toBe('policy.overtaken');
    const again = await anna<PolicyWithTextView>('PATCH', `policies/${late.id}`, {}, seen(late.version));
    expect(again.body).toMatchObject({ basedOn: first.id, changes: [{ name: 'onlinePoints', before: 5, after: 20 }] });
    expect((await activate(late.id, again.body.version)).status).toBe(200);
  });

  it('can be given up', async () => {
    const { id, version } = await draft();
    expect((await anna('DELETE', `policies/${id}`, undefined, seen(version))).status).toBe(204);
    expect((await anna('GET', `policies/${id}`)).status).toBe(404);
    expect(await steps(id)).toEqual(['drafted', 'deleted']);
  });

  it('is written once, however often it is asked for with one key', async () => {
    const key = { 'idempotency-key': 'draft-once' };
    const [one, two] = await Promise.all(
      [1, 2].map(() => anna<PolicyView>('POST', 'policies', { reason, terms: { kmPoints: 7 } }, key)),
    );
    expect([one?.status, two?.status, two?.body.id]).toEqual([201, 201, one?.body.id]);
  });

  it.each(['case-manager', 'provider-staff', 'counsellor', 'dpo'] as const)(
    'is nothing a %s may write',
    async (member) => {
      expect((await service.as(member)('POST', 'policies', { reason })).status).toBe(403);
    },
  );
});

describe('regions', () => {
  beforeAll(() =>
    service
      .sql(`insert into waiting_list.region (id) values ('herne'); `)
      .then(() => service.sql(`insert into waiting_list.region_county values ('05916', 'herne')`)),
  );

  it('are for those who work there', async () => {
    const elsewhere = await anna<ProblemView>('POST', 'policies', { region: 'herne', reason });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'policy-region.not-found']);
    await service.sql(`insert into waiting_list.policy (version, region, valid_from, terms, based_on, reason)
                       values ('herne-d', 'herne', null, '{"kmPoints": 9}', 'default-1', 'dort')`);
    expect((await anna('GET', 'policies/herne-d')).status).toBe(404);
    expect((await bela('POST', 'policies/herne-d/activate')).status).toBe(404);
  });

  it('have the policy of all others until they have one of their own', async () => {
    const of = async (region: string) =>
      ((await (await fetch(`${service.url}/policies/current?region=${region}`)).json()) as PolicyWithTextView).id;
    expect(await of('herne')).toBe((await current()).id);
    await service.sql(`update waiting_list.policy set valid_from = now() where version = 'herne-d'`);
    expect(await of('herne')).toBe('herne-d');
    expect((await current()).id).not.toBe('herne-d');
  });
});

it('the list goes page by page, newest first', async () => {
  const { body: all } = await anna<Page<PolicyView>>('GET', 'policies?region=all');
  const ids: string[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await anna<Page<PolicyView>>('GET', `policies?region=all&limit=2${cursor && `&cursor=${cursor}`}`);
    ids.push(...body.items.map(({ id }) => id));
    if (!body.nextCursor) break;
    cursor = body.nextCursor;
  }
  expect(ids).toEqual(all.items.map(({ id }) => id));
  expect(all.items.filter(({ state }) => state === 'active')).toHaveLength(1);
  expect(all.items.at(-1)).toMatchObject({ id: 'default-1', state: 'superseded' });
  const states = all.items.map(({ state }) => state);
  expect(states.lastIndexOf('draft')).toBeLessThan(states.indexOf('active'));
  const forged = Buffer.from('["yesterday","x"]').toString('base64url');
  expect((await anna('GET', `policies?cursor=${forged}`)).status).toBe(400);
});

async function steps(id: string): Promise<readonly string[]> {
  const rows = await service.sql<{ readonly step: string }>(
    'select step from waiting_list.policy_step where version = $1 order by at',
    [id],
  );
  return rows.map(({ step }) => step);
}
