import type { Page, ReadEvaluationView, ReadView, WaitingEntryView } from '@app/contracts';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Ask,
  aBody,
  inDays,
  somebodyOffered,
  startWaitingList,
  today,
  type WaitingListUnderTest,
} from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
let caseManager: Ask;
let dpo: Ask;
let entry: WaitingEntryView;
beforeAll(async () => {
  service = await startWaitingList();
  [caseManager, dpo] = [service.as('case-manager'), service.as('dpo')];
  await service.hear({});
  entry = await somebodyOffered(caseManager);
});
afterAll(() => service.stop());

const noted = () =>
  service.sql<{
    purpose: string;
    route: string;
    people: number;
    references: string[];
    fields: string[];
    member: string;
  }>(
    `select purpose, route, people, entry_references as references, fields, member_id as member
       from waiting_list.people_read order by read_at, id`,
  );

/** What was written down while `asking`. */
async function notedBy(asking: () => Promise<{ readonly status: number }>) {
  const before = await noted();
  const { status } = await asking();
  return { status, rows: (await noted()).slice(before.length) };
}

describe('every retrieval of data about people', () => {
  it('is written down: day and time, who, whom about, which data, what for', async () => {
    const { rows } = await notedBy(() => caseManager('GET', `waiting-entries/${entry.id}`));

    expect(rows).toEqual([
      {
        purpose: 'case-work',
        route: 'GET waiting-entries/{id}',
        people: 1,
        references: [entry.reference],
        fields: expect.arrayContaining(['state', 'waitingSince', 'need.level', 'need.availability']),
        member: service.members['case-manager'].memberId,
      },
    ]);
  });

  it.each([
    ['case-manager', 'waiting-entries?limit=5', 'case-work'],
    ['case-manager', 'waiting-entries/{id}/explanation', 'case-work'],
    ['case-manager', 'seat-offers', 'case-work'],
    ['case-manager', 'seat-offers/{offer}', 'case-work'],
    ['provider-staff', 'seat-offers', 'course-work'],
  ] as const)('by a %s of %s, for %s when nothing else is said', async (member, path, purpose) => {
    const asked = path.replace('{id}', entry.id).replace('{offer}', entry.openOffer?.id ?? '');
    const { status, rows } = await notedBy(() => service.as(member)('GET', asked));

    expect(status).toBe(200);
    expect(rows).toMatchObject([{ purpose, people: 1, references: [entry.reference] }]);
  });

  it('is written down also when the data come back from a change', async () => {
    const { rows } = await notedBy(() => caseManager('POST', 'waiting-entries', aBody({ level: 'C1.1' })));

    expect(rows).toMatchObject([{ route: 'POST waiting-entries', people: 1 }]);
  });

  it('states its purpose by header or address', async () => {
    const byHeader = await notedBy(() => caseManager('GET', 'waiting-entries', undefined, { 'x-purpose': 'inform' }));
    const byAddress = await notedBy(() => caseManager('GET', 'waiting-entries?limit=10&purpose=complaint'));

    expect([byHeader.rows[0]?.purpose, byAddress.rows[0]?.purpose]).toEqual(['inform', 'complaint']);
  });

  it.each(['curiosity', 'enrol', 'control', 'case-work, inform'])('is refused for the purpose %j', async (purpose) => {
    const { status, rows } = await notedBy(() =>
      caseManager('GET', `waiting-entries/${entry.id}`, undefined, { 'x-purpose': purpose }),
    );

    expect([status, rows]).toEqual([422, []]);
    expect((await caseManager('GET', 'waiting-entries?purpose=case-work&purpose=inform')).status).toBe(422);
  });

  it('leaves no trace where nobody’s data were answered', async () => {
    const other = service.as('other-case-manager');
    expect(await notedBy(() => other('GET', `waiting-entries/${entry.id}`))).toEqual({ status: 404, rows: [] });
    expect(await notedBy(() => other('GET', 'waiting-entries'))).toEqual({ status: 200, rows: [] });
    expect(await notedBy(() => service.as('coordinator')('GET', 'waiting-times'))).toEqual({ status: 200, rows: [] });
  });

  it('does not happen when it cannot be written down', async () => {
    await service.sql('alter table waiting_list.people_read rename to people_read_away');
    try {
      const answer = await caseManager('GET', `waiting-entries/${entry.id}`);
      expect(answer.status).toBe(500);
      expect(JSON.stringify(answer.body)).not.toContain(entry.reference);
    } finally {
      await service.sql('alter table waiting_list.people_read_away rename to people_read');
    }
  });

  it('of a name is the vault’s to write down, once', async () => {
    const { rows } = await notedBy(() => caseManager('GET', `waiting-entries/${entry.id}/person?purpose=contact`));

    expect(rows).toEqual([]);
    expect(await service.sql('select purpose, reference from waiting_list.vault_read')).toEqual([
      { purpose: 'contact', reference: entry.reference },
    ]);
  });
});

describe('the log of reads', () => {
  const read = async (query: string) => (await dpo<Page<ReadView>>('GET', `reads?${query}`)).body;

  it('is for the data protection officer alone', async () => {
    for (const member of ['case-manager', 'provider-staff', 'coordinator', 'counsellor', 'county-admin'] as const) {
      expect((await service.as(member)('GET', 'reads')).status).toBe(403);
      expect((await service.as(member)('GET', 'reads/evaluation')).status).toBe(403);
    }
  });

  it('says who read what of whom, names and entries in one list', async () => {
    const { items } = await read(`reference=${entry.reference}&memberId=${service.members['case-manager'].memberId}`);

    expect(new Set(items.map(({ what }) => what))).toEqual(new Set(['person', 'entry']));
    expect(items.find(({ what }) => what === 'person')).toMatchObject({
      memberName: 'Beispiel case-manager',
      organisationName: 'Jobcenter Bochum',
      purpose: 'contact',
      references: [entry.reference],
      people: 1,
      fields: ['familyName'],
    });
    expect(items.every(({ references }) => references.includes(entry.reference))).toBe(true);
    const times = items.map(({ readAt }) => readAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('is narrowed by day, member, purpose and kind', async () => {
    expect((await read(`from=${inDays(1)}`)).items).toEqual([]);
    expect((await read(`to=${inDays(-1)}`)).items).toEqual([]);
    expect((await read(`from=${today()}&to=${today()}&what=person`)).items).toHaveLength(1);
    expect((await read('readFor=inform')).items).toHaveLength(1);
    expect((await read('reference=W-000000')).items).toEqual([]);
    const others = await read(`memberId=${service.members['provider-staff'].memberId}`);
    expect(others.items.map(({ purpose }) => purpose)).toEqual(['course-work']);
  });

  it('goes on page by page, without a gap and without repetition', async () => {
    const query = `to=${today()}&memberId=${service.members['case-manager'].memberId}`;
    const whole = (await read(`${query}&limit=200`)).items.map(({ id }) => id);
    const paged: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page: Page<ReadView> = await read(`${query}&limit=3${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(6);
  });

  it('is itself not read unseen', async () => {
    const { rows } = await notedBy(() => dpo('GET', 'reads?limit=1'));

    expect(rows).toMatchObject([{ purpose: 'control', route: 'GET reads', member: service.members.dpo.memberId }]);
  });

  it.each(['from=2026-02-30', 'to=yesterday', 'memberId=x', 'readFor=x', 'reference=Kaya', 'what=x'])(
    'is not asked with %s',
    async (query) => {
      expect((await dpo('GET', `reads?${query}`)).status).toBe(400);
    },
  );

  it('counts by member and day, and marks what is much more than usual', async () => {
    const { memberId, organisationId } = service.members['other-case-manager'];
    const reading = (daysAgo: number, people: number) =>
      service.sql(
        `insert into waiting_list.people_read (id, read_at, organisation_id, member_id, purpose, route, entry_references, people, fields)
         values (gen_random_uuid(), now() - make_interval(days => $1), $2, $3, 'case-work', 'GET waiting-entries', '{}', $4, '{}')`,
        [daysAgo, organisationId, memberId, people],
      );
    for (const daysAgo of [1, 2, 3, 4]) await reading(daysAgo, 20);
    await reading(0, 300);

    const { body } = await dpo<ReadEvaluationView>('GET', 'reads/evaluation');
    const theirs = body.days.filter((day) => day.memberId === memberId);
    expect(theirs.map(({ people, usual, unusual }) => ({ people, usual, unusual }))).toEqual([
      { people: 300, usual: 20, unusual: true },
      ...[1, 2, 3, 4].map(() => ({ people: 20, usual: 20, unusual: false })),
    ]);
    const own = body.days.find((day) => day.memberId === service.members['case-manager'].memberId);
    expect(own).toMatchObject({ day: today(), names: 1, memberName: 'Beispiel case-manager' });
    expect((await dpo('GET', `reads/evaluation?from=${inDays(-90)}`)).status).toBe(422);
    expect((await dpo('GET', `reads/evaluation?from=${today()}&to=${inDays(-1)}`)).status).toBe(422);
  });

  it('cannot be changed, and is not forgotten before six months', async () => {
    await eventually(async () => expect((await noted()).length).toBeGreaterThan(0));
    for (const statement of [
      `update people_read set purpose = 'inform' returning id`,
      'delete from people_read returning id',
      `update vault_read set purpose = 'advise' returning id`,
    ])
      expect(await service.asService({ 'app.role': 'system' }, statement)).toEqual([]);
  });

  it('is written in one’s own name only', async () => {
    const { organisationId, memberId } = service.members['other-case-manager'];
    await expect(
      service.asService(
        { 'app.role': 'case_manager', 'app.organisation': organisationId, 'app.member': memberId },
        `insert into people_read (id, organisation_id, member_id, purpose, route, entry_references, people, fields)
         values (gen_random_uuid(), '${organisationId}', gen_random_uuid(), 'case-work', 'GET', '{}', 1, '{}')`,
      ),
    ).rejects.toThrow('row-level security');
  });
});
