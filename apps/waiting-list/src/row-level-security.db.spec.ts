import type { WaitingEntryView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { somebodyOffered, startWaitingList, type WaitingListUnderTest } from './waiting-list.fixtures.js';

const personTables = [
  'waiting_entry',
  'vault_person',
  'entry_change',
  'declined_course_start',
  'seat_offer',
  'enrolment',
  'handover',
  'waiting_spell',
  'clock_look',
];

let service: WaitingListUnderTest;
let entry: WaitingEntryView;
beforeAll(async () => {
  service = await startWaitingList();
  await service.hear({});
  entry = await somebodyOffered(service.as('case-manager'));
  await service.as('case-manager')('POST', `seat-offers/${entry.openOffer?.id}/accept`);
});
afterAll(() => service.stop());

const scope = (role: string, { organisationId = '', memberId = '' } = {}) => ({
  'app.role': role,
  'app.organisation': organisationId,
  'app.member': memberId,
});
const count = async (settings: Record<string, string>, table: string) =>
  (await service.asService<{ n: number }>(settings, `select count(*)::int as n from ${table}`))[0]?.n;

describe('the rows of people', () => {
  it.each(personTables)('of %s are forced behind a policy', async (table) => {
    expect(
      await service.sql('select relrowsecurity, relforcerowsecurity from pg_class where oid = $1::regclass', [
        `waiting_list.${table}`,
      ]),
    ).toEqual([{ relrowsecurity: true, relforcerowsecurity: true }]);
  });

  it.each(personTables)('of %s are not there when nobody says who asks', async (table) => {
    expect(await count({}, table)).toBe(0);
    expect(await count(scope(''), table)).toBe(0);
    expect(await count(scope('none', service.members['case-manager']), table)).toBe(0);
    expect(await count(scope('coordinator', service.members.coordinator), table)).toBe(0);
  });

  it('are there for the one who looks after the person', async () => {
    const own = scope('case_manager', service.members['case-manager']);

    expect([
      await count(own, 'waiting_entry'),
      await count(own, 'vault_person'),
      await count(own, 'enrolment'),
    ]).toEqual([1, 1, 1]);
    expect(await count(scope('case_manager', service.members['other-case-manager']), 'waiting_entry')).toBe(0);
    expect(await count(scope('provider_staff', service.members['case-manager']), 'waiting_entry')).toBe(0);
  });

  it('show a provider their participant and who that is, and not the entry', async () => {
    const own = scope('provider_staff', service.members['provider-staff']);
    const other = scope('provider_staff', service.members['other-provider-staff']);

    expect([
      await count(own, 'enrolment'),
      await count(own, 'vault_person'),
      await count(own, 'waiting_entry'),
    ]).toEqual([1, 1, 0]);
    expect([await count(other, 'enrolment'), await count(other, 'vault_person')]).toEqual([0, 0]);
  });

  it('cannot be written under a foreign name', async () => {
    const { memberId, organisationId } = service.members['other-case-manager'];
    await expect(
      service.asService(
        scope('case_manager', service.members['case-manager']),
        `insert into vault_read (id, organisation_id, member_id, purpose, person_ref, fields)
         values (gen_random_uuid(), '${organisationId}', '${memberId}', 'advise', gen_random_uuid(), '{}')`,
      ),
    ).rejects.toThrow('row-level security');
    await expect(
      service.asService(
        scope('case_manager', service.members['case-manager']),
        `update waiting_entry set case_manager_id = '${memberId}', referring_organisation_id = '${organisationId}'`,
      ),
    ).rejects.toThrow('row-level security');
  });

  it('of the log of reads are for the data protection officer, and are never changed', async () => {
    await service.as('case-manager')('GET', `waiting-entries/${entry.id}/person?purpose=advise`);

    expect(await count(scope('case_manager', service.members['case-manager']), 'vault_read')).toBe(0);
    expect(await count(scope('dpo', service.members.dpo), 'vault_read')).toBe(1);
    expect(await service.asService(scope('system'), `update vault_read set purpose = 'contact' returning id`)).toEqual(
      [],
    );
    expect(await service.asService(scope('system'), 'delete from vault_read returning id')).toEqual([]);
  });
});

describe('the role the service works under', () => {
  it('owns nothing, may not bypass policies, and may create nothing', async () => {
    expect(
      await service.sql(
        `select (select count(*)::int from pg_class where relowner = r.oid) as tables,
                (select count(*)::int from pg_namespace where nspowner = r.oid) as schemas,
                (select count(*)::int from pg_proc where proowner = r.oid) as functions, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
                has_schema_privilege(r.oid, 'waiting_list', 'create') as creates
         from pg_roles r where rolname = 'waiting_list_app'`,
      ),
    ).toEqual([
      {
        tables: 0,
        schemas: 0,
        functions: 0,
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        creates: false,
      },
    ]);
  });
});
