import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, somebodyOffered, startWaitingList, type WaitingListUnderTest } from '../waiting-list.fixtures.js';
import { personTables, unguarded } from './person-tables.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
  await service.hear({});
  const entry = await somebodyOffered(service.as('case-manager'));
  await service.as('case-manager')('POST', `seat-offers/${entry.openOffer?.id}/accept`);
  const person = { familyName: 'Zwilling', givenName: 'Zoe', bornOn: '1990-01-02' };
  for (const member of ['case-manager', 'counsellor'] as const)
    await service.as(member)('POST', 'waiting-entries', { ...aBody({ level: 'C1.1' }), person });
  await service.as('case-manager')('GET', `waiting-entries/${entry.id}/person?purpose=advise`);
});
afterAll(() => service.stop());

const counts = async (settings: Readonly<Record<string, string>>) => {
  const rows: [string, number | undefined][] = [];
  for (const { name } of await personTables(service)) {
    const [row] = await service.asService<{ n: number }>(settings, `select count(*)::int as n from ${name}`);
    rows.push([name, row?.n]);
  }
  return rows.filter(([, n]) => n !== 0);
};
const scope = (role: string, organisation = '', member = '') => ({
  'app.role': role,
  'app.organisation': organisation,
  'app.member': member,
});

describe('a table that leads to people', () => {
  it('is found by its columns, whoever made it', async () => {
    const names = (await personTables(service)).map(({ name }) => name);

    expect(names).toEqual(
      expect.arrayContaining([
        'declined_course_start',
        'enrolment',
        'entry_change',
        'handover',
        'people_read',
        'planned_place',
        'seat_offer',
        'twin',
        'vault_fingerprint',
        'vault_person',
        'vault_read',
        'waiting_entry',
        'waiting_spell',
      ]),
    );
  });

  it('is forced behind a policy', async () => {
    expect(unguarded(await personTables(service))).toEqual([]);
  });

  it('answers nothing when nobody says who asks', async () => {
    const { organisationId, memberId } = service.members['case-manager'];
    expect(await counts({})).toEqual([]);
    for (const role of ['', 'none', 'SYSTEM', 'case_manager '])
      expect([role, await counts(scope(role, organisationId, memberId))]).toEqual([role, []]);
    expect(await counts(scope('case_manager'))).toEqual([]);
    expect(await counts(scope('provider_staff'))).toEqual([]);
  });

  it('shows a coordinator and an administrator nobody', async () => {
    const coordinator = service.members.coordinator;
    const admin = service.members['county-admin'];

    expect(await counts(scope('coordinator', coordinator.organisationId, coordinator.memberId))).toEqual([]);
    expect(await counts(scope('county_admin', admin.organisationId, admin.memberId))).toEqual([]);
  });

  it('shows another office nobody, and the data protection officer the logs alone', async () => {
    const other = service.members['other-case-manager'];
    const provider = service.members['other-provider-staff'];
    const dpo = service.members.dpo;

    expect(await counts(scope('case_manager', other.organisationId, other.memberId))).toEqual([]);
    expect(await counts(scope('provider_staff', provider.organisationId, provider.memberId))).toEqual([]);
    const seen = (await counts(scope('dpo', dpo.organisationId, dpo.memberId))).map(([name]) => name);
    expect(seen).toEqual(['people_read', 'vault_read']);
  });

  it.each([
    ['', ['planted does not force row-level security', 'planted has no policy']],
    [
      'alter table waiting_list.planted enable row level security',
      ['planted does not force row-level security', 'planted has no policy'],
    ],
    [
      `alter table waiting_list.planted enable row level security;
       alter table waiting_list.planted force row level security`,
      ['planted has no policy'],
    ],
    [
      `alter table waiting_list.planted enable row level security;
       alter table waiting_list.planted force row level security;
       create policy everybody on waiting_list.planted using (true)`,
      ['planted shows every row to everybody'],
    ],
  ])('is noticed when it is left open: %j', async (guard, complaints) => {
    await service.sql(`create table waiting_list.planted (id uuid, waiting_entry_id uuid); ${guard}`);
    try {
      expect(unguarded(await personTables(service))).toEqual(complaints);
    } finally {
      await service.sql('drop table waiting_list.planted');
    }
  });
});
