import type { EnrolmentView, Page, RetentionView, WaitingEntryView } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { personTables } from '../scoping/person-tables.fixtures.js';
import {
  type Ask,
  aBody,
  inDays,
  somebodyOffered,
  startWaitingList,
  type WaitingListUnderTest,
} from '../waiting-list.fixtures.js';
import { ForgetInTime } from './forget-in-time/forget-in-time.js';
import { hangsOnEntry } from './persistence/forget-entries.js';

let service: WaitingListUnderTest;
let caseManager: Ask;
beforeAll(async () => {
  service = await startWaitingList();
  caseManager = service.as('case-manager');
  await service.hear({});
});
beforeEach(() => service.sql('delete from waiting_list.retention_run'));
afterAll(() => service.stop());

const forget = () => service.part(ForgetInTime).run();

/** Without the rules that keep the service itself from doing this. */
const moveBack = async (table: string, column: string, interval: string, id: string) => {
  await service.sql(`alter table waiting_list.${table} disable trigger user`);
  await service.sql(`update waiting_list.${table} set ${column} = now() - interval '${interval}' where id = $1`, [id]);
  await service.sql(`alter table waiting_list.${table} enable trigger user`);
};
const there = async (table: string, id: string) =>
  (await service.sql(`select 1 from waiting_list.${table} where id = $1`, [id])).length === 1;

const register = async () =>
  (await caseManager<WaitingEntryView>('POST', 'waiting-entries', aBody({ level: 'C1.1' }))).body;
const withdraw = async ({ id }: WaitingEntryView) => {
  expect((await caseManager('POST', `waiting-entries/${id}/withdraw`, { reason: 'moved-away' })).status).toBe(200);
};

/** Offered a place and took it. */
async function somebodyPlaced(): Promise<{ entry: WaitingEntryView; offer: string; enrolment: string }> {
  const entry = await somebodyOffered(caseManager);
  const offer = entry.openOffer?.id ?? '';
  await caseManager('POST', `seat-offers/${offer}/accept`);
  const { body } = await caseManager<Page<EnrolmentView>>('GET', 'enrolments?limit=200');
  const enrolment = body.items.find(({ waitingEntryId }) => waitingEntryId === entry.id)?.id ?? '';
  return { entry, offer, enrolment };
}

describe('somebody who has left the list', () => {
  it('is forgotten six months later, with key and history; what is left are days and codes of nobody', async () => {
    const { entry } = await somebodyPlaced();
    await caseManager('GET', `waiting-entries/${entry.id}/person?purpose=advise`);
    await withdraw(entry);
    const [{ person } = { person: '' }] = await service.sql<{ person: string }>(
      'select person_ref as person from waiting_list.waiting_entry where id = $1',
      [entry.id],
    );
    await service.sql(
      `insert into waiting_list.contact_note (id, waiting_entry_id, outcome, member_id)
       values (gen_random_uuid(), $1, 'not-reached', gen_random_uuid())`,
      [entry.id],
    );
    const spells = await service.sql('select id from waiting_list.waiting_spell where waiting_entry_id = $1', [
      entry.id,
    ]);

    await moveBack('waiting_entry', 'withdrawn_at', '6 months - 1 day', entry.id);
    await forget();
    expect([await there('waiting_entry', entry.id), spells.length]).toEqual([true, 1]);

    await moveBack('waiting_entry', 'withdrawn_at', '6 months 1 day', entry.id);
    await service.sql('delete from waiting_list.retention_run');
    expect(await forget()).toContainEqual({ rule: 'entries', removed: 1 });

    const holding: string[] = [];
    for (const { name } of await personTables(service)) {
      const rows = await service.sql<{ line: string }>(`select t::text as line from waiting_list.${name} t`);
      if (rows.some(({ line }) => [entry.id, person].some((id) => line.includes(id)))) holding.push(name);
    }
    // the log of reads says so for six months of its own
    expect(holding).toEqual(['vault_read']);
    expect(
      await service.sql(
        'select id, waiting_entry_id as entry from waiting_list.waiting_spell where end_reason is not null',
      ),
    ).toEqual(spells.map((spell) => ({ ...(spell as object), entry: null })));
    expect((await caseManager('GET', `waiting-entries/${entry.id}`)).status).toBe(404);
  });

  it('is not forgotten while they wait, however long', async () => {
    const entry = await register();
    const paused = await register();
    await caseManager('POST', `waiting-entries/${paused.id}/pause`, {});
    for (const { id } of [entry, paused]) {
      await moveBack('waiting_entry', 'updated_at', '3 years', id);
      await moveBack('waiting_entry', 'created_at', '3 years', id);
    }
    await forget();

    expect([await there('waiting_entry', entry.id), await there('waiting_entry', paused.id)]).toEqual([true, true]);
  });

  it('takes along every table that holds on to an entry', async () => {
    const holding = await service.sql<{ name: string }>(
      `select distinct conrelid::regclass::text as name from pg_constraint
        where contype = 'f' and confdeltype <> 'c' and confrelid in (
          'waiting_list.waiting_entry'::regclass, 'waiting_list.seat_offer'::regclass, 'waiting_list.enrolment'::regclass,
          'waiting_list.handover'::regclass)`,
    );

    expect(holding.length).toBeGreaterThan(5);
    expect(holding.map(({ name }) => name.replace('waiting_list.', '')).filter((name) => !includes(name))).toEqual([]);
  });
});

const includes = (name: string) => hangsOnEntry.some((table) => table === name);

describe('an offer', () => {
  it('that nobody took is gone three months after its deadline, one that was taken is not', async () => {
    const { offer: taken } = await somebodyPlaced();
    const declined = (await somebodyOffered(caseManager)).openOffer?.id ?? '';
    await caseManager('POST', `seat-offers/${declined}/decline`, { reason: 'too-far' });
    for (const id of [taken, declined]) await moveBack('seat_offer', 'answer_by', '3 months - 1 day', id);
    await forget();
    expect([await there('seat_offer', taken), await there('seat_offer', declined)]).toEqual([true, true]);

    for (const id of [taken, declined]) await moveBack('seat_offer', 'answer_by', '3 months 1 day', id);
    await service.sql('delete from waiting_list.retention_run');
    await forget();
    expect([await there('seat_offer', taken), await there('seat_offer', declined)]).toEqual([true, false]);
  });

  it('that was declined is remembered as long as its course can be joined', async () => {
    const left = () => service.sql('select course_start_id from waiting_list.declined_course_start');
    await service.sql(`update waiting_list.declined_course_start set happened_at = now() - interval '4 months'`);
    const before = await left();
    await forget();
    expect([before.length, (await left()).length]).toEqual([1, 1]);

    await service.sql('update waiting_list.course_start set entry_closes_on = $1', [inDays(-2)]);
    await service.sql('delete from waiting_list.retention_run');
    await forget();
    expect(await left()).toEqual([]);
    await service.sql('update waiting_list.course_start set entry_closes_on = $1', [inDays(14)]);
  });
});

describe('that somebody did not come', () => {
  it('is forgotten three months later, wherever it was written', async () => {
    const { entry, enrolment, offer } = await somebodyPlaced();
    const report = await service.as('provider-staff')('POST', `enrolments/${enrolment}/no-show`);
    expect(report.status).toBe(200);
    const written = async () => [
      await there('enrolment', enrolment),
      await there('seat_offer', offer),
      (
        await service.sql(
          `select 1 from waiting_list.entry_change where waiting_entry_id = $1 and reason = 'no-show'`,
          [entry.id],
        )
      ).length > 0,
    ];
    expect(await written()).toEqual([true, true, true]);
    await forget();
    expect(await written()).toEqual([true, true, true]);

    await moveBack('enrolment', 'updated_at', '3 months 1 day', enrolment);
    await service.sql(`update waiting_list.entry_change set happened_at = now() - interval '3 months 1 day'`);
    await service.sql('delete from waiting_list.retention_run');
    await forget();
    expect(await written()).toEqual([false, false, false]);
    expect(await there('waiting_entry', entry.id)).toBe(true);
  });
});

describe('a hand-over', () => {
  it('is forgotten six months after its end; that there was a consent can be proven for three years', async () => {
    const { entry } = await somebodyPlaced();
    const handover = await service.sql<{ id: string }>(
      `insert into waiting_list.handover (id, state, waiting_entry_id, person_ref, reference, sender_provider_id,
              from_course_start_id, referring_organisation_id, case_manager_id, consented_on, consent_text_version, updated_at)
       select gen_random_uuid(), 'completed', e.id, e.person_ref, e.reference, c.provider_id, c.id,
              e.referring_organisation_id, e.case_manager_id, '2026-01-02', '2026-1', now() - interval '6 months 1 day'
         from waiting_list.waiting_entry e, waiting_list.course_start c where e.id = $1 limit 1 returning id`,
      [entry.id],
    );
    const [{ id } = { id: '' }] = handover;
    await forget();

    expect(await there('handover', id)).toBe(false);
    const proofs = () => service.sql('select reference, consent_text_version as text from waiting_list.consent_proof');
    expect(await proofs()).toEqual([{ reference: entry.reference, text: '2026-1' }]);

    await service.sql(`update waiting_list.consent_proof set ended_at = now() - interval '3 years 1 day'`);
    await service.sql('delete from waiting_list.retention_run');
    await forget();
    expect(await proofs()).toEqual([]);
  });
});

describe('the log of reads', () => {
  it('is forgotten after six months, and not a day before', async () => {
    const entry = await register();
    await caseManager('GET', `waiting-entries/${entry.id}/person?purpose=advise`);
    const counts = async () => {
      const [row] = await service.sql<{ core: number; vault: number }>(
        `select (select count(*)::int from waiting_list.people_read where read_at < now() - interval '5 months') as core,
                (select count(*)::int from waiting_list.vault_read where read_at < now() - interval '5 months') as vault`,
      );
      return row;
    };
    const age = (interval: string) =>
      service.sql(`update waiting_list.people_read set read_at = now() - interval '${interval}';
                   update waiting_list.vault_read set read_at = now() - interval '${interval}'`);
    await age('6 months - 1 day');
    await forget();
    expect((await counts())?.core).toBeGreaterThan(0);

    await age('6 months 1 day');
    await service.sql('delete from waiting_list.retention_run');
    await forget();
    expect(await counts()).toEqual({ core: 0, vault: 0 });
  });
});

describe('forgetting', () => {
  it('is done once an hour, by whichever process comes first', async () => {
    const [first, second] = await Promise.all([forget(), forget()]);

    expect([...first, ...second].map(({ rule }) => rule).sort()).toEqual([
      'consent-proofs',
      'entries',
      'handovers',
      'no-shows',
      'offers',
      'reads',
      'runs',
      'twins',
    ]);
    expect(await forget()).toEqual([]);
  });

  it('goes on in the next hour when it was interrupted, and in batches when there is much', async () => {
    const { memberId, organisationId } = service.members['case-manager'];
    await service.sql(
      `insert into waiting_list.people_read (id, read_at, organisation_id, member_id, purpose, route, entry_references, people, fields)
       select gen_random_uuid(), now() - interval '7 months', $1, $2, 'case-work', 'GET', '{}', 1, '{}' from generate_series(1, 450)`,
      [organisationId, memberId],
    );
    await service.sql(
      `insert into waiting_list.retention_run (rule, due_at) values ('reads', date_trunc('hour', now()) - interval '1 hour')`,
    );

    expect(await forget()).toContainEqual({ rule: 'reads', removed: 450 });
    expect(
      await service.sql(
        `select removed, finished_at is not null as finished from waiting_list.retention_run where rule = 'reads' order by due_at`,
      ),
    ).toEqual([
      { removed: 0, finished: false },
      { removed: 450, finished: true },
    ]);
  });

  it('is shown to the data protection officer: what is kept how long, and when the rest was removed', async () => {
    await forget();
    const { body } = await service.as('dpo')<{ items: readonly RetentionView[] }>('GET', 'retention');

    expect(body.items).toHaveLength(8);
    expect(body.items[0]).toEqual({ rule: 'reads', months: 6, removedLately: 0, lastFinishedAt: expect.any(String) });
    expect((await caseManager('GET', 'retention')).status).toBe(403);
  });
});
