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

/** Nothing in these is about anybody. Whatever is added to the schema is forced behind a policy, or named here with why not. */
const aboutNobody: Readonly<Record<string, string>> = {
  course_start: 'a copy of what the registry publishes about a course, seen by everybody in the catalogue',
  idempotency_key: 'a member’s repeated requests by a hash, and the ids that came of them',
  migration: 'which changes of the schema were made',
  place: 'numbers the places of a course and names an offer, whose own rows are behind a policy',
  freed_place: 'counts places given back by course start, not by whom',
  planned_course: 'counts by course start; the entry at the cut-off is an id whose rows are behind a policy',
  region: 'which process plans a region, and how far it is',
  region_county: 'which county belongs to which region',
  engine_host: 'the processes that can plan',
  explanation_key: 'public keys',
  retention_run: 'how many rows a retention rule removed and when',
};

describe('every table of the schema', () => {
  const tables = () =>
    service.sql<{ readonly name: string; readonly forced: boolean; readonly policies: number }>(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
              (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
         from pg_catalog.pg_class c where c.relnamespace = 'waiting_list'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    );
  const open = async () => (await tables()).filter(({ forced }) => !forced).map(({ name }) => name);

  it('is forced behind a policy, or holds nothing about anybody', async () => {
    expect((await tables()).length).toBeGreaterThan(30);
    expect((await open()).sort()).toEqual(Object.keys(aboutNobody).sort());
    expect((await tables()).filter(({ forced, policies }) => forced && policies === 0)).toEqual([]);
  });

  it('that is new and unprotected is noticed', async () => {
    await service.sql('create table waiting_list.left_open (waiting_entry_id uuid)');
    expect(await open()).toContain('left_open');
    await service.sql('drop table waiting_list.left_open');
  });
});

describe('rules that bind people', () => {
  const draft = `insert into policy (version, valid_from, terms) values ('bad', null, '{}')`;
  const step = `insert into policy_step (id, version, step, organisation_id, member_id, terms)
    select gen_random_uuid(), 'bad', 'drafted', gen_random_uuid(), '${'0'.repeat(8)}-0000-4000-8000-000000000000', '{}'`;
  const keep = `insert into hold_out (id, course_start_id, position, kind, max_tier, places, until, source)
    select gen_random_uuid(), id, 99, 'tier', 0, 1, '2099-01-01', 'coordinator' from course_start limit 1`;
  const batch = `insert into offer_batch (id, region, state, offers, releases_at)
    values (gen_random_uuid(), 'all', 'sent', 1, now())`;
  const look = `insert into viability_case (id, course_start_id, decides_on, minimum)
    select gen_random_uuid(), id, '2099-01-01', 1 from course_start limit 1`;

  it.each([
    ['policy', draft],
    ['policy_step', step],
    ['hold_out', keep],
    ['offer_batch', batch],
    ['viability_case', look],
  ])('in %s are written by nobody who may not', async (_, statement) => {
    for (const role of ['', 'none', 'case_manager', 'provider_staff', 'counsellor', 'dpo']) {
      await expect(service.asService(scope(role, service.members.coordinator), statement)).rejects.toThrow(
        'row-level security',
      );
    }
    await service.asService(scope('system'), statement);
  });

  it('are drafted and kept by who coordinates, each in their own name; cases are the service’s', async () => {
    const own = scope('coordinator', service.members.coordinator);
    for (const statement of [draft, keep, batch]) await service.asService(own, statement);
    for (const statement of [step, look]) {
      await expect(service.asService(own, statement)).rejects.toThrow('row-level security');
    }
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
