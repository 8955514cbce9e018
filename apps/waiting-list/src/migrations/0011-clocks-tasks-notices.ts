import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What law puts a time limit on, who has what to do about it, and letters that wait for somebody to send them. */
export class ClocksTasksNotices1795219200011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [task, notice, legalClock, rowLevelSecurity, opening, closing, caseload, causes]) {
      await runner.query(part);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tasks_follow_caseload on waiting_entry;
      drop trigger dormant_is_a_task on waiting_entry;
      drop trigger twin_is_a_task on twin;
      drop trigger hardship_is_a_task on hardship_decision;
      drop function if exists move_tasks_of_entry, ask_about_dormant_entry, ask_about_twin, ask_for_second_person,
        close_task, open_task;
      drop table if exists legal_clock, notice, task;
      drop function if exists seen_by_doer;
      drop index if exists waiting_spell_of_entry`);
  }
}

/** Somebody has something to do by a day. Says about whom by a reference, never by a name. */
const task = `
  create table task (
    id uuid primary key,
    version integer not null default 1,
    kind text not null check (kind ~ '^[a-z][a-z0-9-]{1,60}$'),
    -- what it is about: an entry, a twin, a proposal, a provider
    subject_id uuid not null,
    waiting_entry_id uuid references waiting_entry (id) on delete cascade,
    reference text,
    role text not null check (role in ('provider_staff', 'case_manager', 'coordinator')),
    organisation_id uuid not null,
    -- none: anybody of the organisation in this role
    member_id uuid,
    -- whoever proposed something does not decide it
    except_member_id uuid,
    due_on date,
    state text not null default 'open' check (state in ('open', 'done', 'obsolete')),
    opened_at timestamptz not null default now(),
    closed_at timestamptz,
    closed_by uuid,
    check ((state = 'open') = (closed_at is null)),
    check ((state = 'done') = (closed_by is not null))
  );
  create unique index task_open_once on task (kind, subject_id, organisation_id, member_id) nulls not distinct
    where state = 'open';
  create index task_of_organisation on task (organisation_id, state, due_on, id);
  create index task_of_entry on task (waiting_entry_id);
  create index task_of_subject on task (subject_id, kind) where state = 'open'`;

/** The text has gaps where a name belongs: it is filled in when somebody opens the draft, and never kept. */
const notice = `
  create table notice (
    id uuid primary key,
    version integer not null default 1,
    state text not null default 'draft' check (state in ('draft', 'sent', 'discarded')),
    clock text not null,
    addressee text not null check (addressee in ('person', 'provider', 'bamf', 'issuing-body')),
    issuing_body text,
    waiting_entry_id uuid references waiting_entry (id) on delete cascade,
    enrolment_id uuid references enrolment (id) on delete cascade,
    reference text,
    role text not null check (role in ('provider_staff', 'case_manager')),
    organisation_id uuid not null,
    member_id uuid,
    starts_on date not null,
    due_on date not null,
    rule_pack_version text not null,
    wording_version text not null,
    subject text not null,
    paragraphs text[] not null,
    drafted_at timestamptz not null default now(),
    sent_on date,
    channel text,
    discard_reason text,
    closed_at timestamptz,
    -- none: the service itself took the draft back
    closed_by uuid,
    check ((state = 'draft') = (closed_at is null)),
    check ((state = 'sent') = (sent_on is not null and channel is not null)),
    check ((state = 'discarded') = (discard_reason is not null))
  );
  create index notice_of_organisation on notice (organisation_id, state, due_on, id);
  create index notice_of_entry on notice (waiting_entry_id)`;

/**
 * A limit that came near or passed, once whoever ticks. Its subject is an entry or a provider; it outlives the entry, as
 * days, a county and a code.
 */
const legalClock = `
  create table legal_clock (
    id uuid primary key,
    version integer not null default 1,
    subject_id uuid not null,
    code text not null,
    starts_on date not null,
    due_on date not null,
    state text not null check (state in ('approaching', 'missed', 'stopped')),
    county text check (county ~ '^[0-9]{5}$'),
    rule_pack_version text not null,
    approached_at timestamptz,
    missed_at timestamptz,
    stopped_at timestamptz,
    unique (subject_id, code, starts_on, due_on),
    check ((state = 'stopped') = (stopped_at is not null)),
    check (state <> 'missed' or missed_at is not null)
  );
  create index legal_clock_missed on legal_clock (code, due_on, county) where missed_at is not null;
  create index legal_clock_not_stopped on legal_clock (subject_id) where state <> 'stopped';
  create index waiting_spell_of_entry on waiting_spell (waiting_entry_id, registered_on desc)`;

const rowLevelSecurity = `
  create function seen_by_doer(role text, organisation uuid, member uuid) returns boolean language sql stable as $$
    select current_setting('app.role', true) = 'system'
        or (organisation::text = current_setting('app.organisation', true)
            and (role = current_setting('app.role', true)
                 or (role = 'case_manager' and current_setting('app.role', true) = 'counsellor'))
            and (member is null or member::text = current_setting('app.member', true))) $$;
  alter table task enable row level security;
  alter table task force row level security;
  create policy scope on task using (
    seen_by_doer(role, organisation_id, member_id)
    and (except_member_id is null or current_setting('app.role', true) = 'system'
         or except_member_id::text <> current_setting('app.member', true)));
  alter table notice enable row level security;
  alter table notice force row level security;
  create policy scope on notice using (seen_by_doer(role, organisation_id, member_id));
  alter table legal_clock enable row level security;
  alter table legal_clock force row level security;
  create policy counted on legal_clock using (current_setting('app.role', true) = 'system')`;

/** Whoever causes a task need not see it: the service itself opens and closes it. The same task is open once. */
const opening = `
  create function open_task(new_kind text, new_subject uuid, new_role text, new_organisation uuid, new_member uuid,
                            new_except uuid, new_due date, new_entry uuid, new_reference text)
  returns void language sql set search_path from current set "app.role" = 'system' as $$
    insert into task (id, kind, subject_id, role, organisation_id, member_id, except_member_id, due_on,
                      waiting_entry_id, reference)
    values (gen_random_uuid(), new_kind, new_subject, new_role, new_organisation, new_member, new_except, new_due,
            new_entry, new_reference)
    on conflict do nothing $$`;

const closing = `
  create function close_task(old_kind text, old_subject uuid)
  returns void language sql set search_path from current set "app.role" = 'system' as $$
    update task set state = 'obsolete', version = version + 1, closed_at = now()
     where kind = old_kind and subject_id = old_subject and state = 'open' $$`;

/** Tasks and drafts go to whoever looks after the person now. */
const caseload = `
  create function move_tasks_of_entry() returns trigger language plpgsql
  set search_path from current set "app.role" = 'system' as $$
    begin
      update task set organisation_id = new.referring_organisation_id, version = version + 1,
             member_id = case when member_id is not null then new.case_manager_id end
       where waiting_entry_id = new.id and role = 'case_manager' and state = 'open' and kind <> 'hardship';
      update notice set organisation_id = new.referring_organisation_id, member_id = new.case_manager_id,
             version = version + 1
       where waiting_entry_id = new.id and role = 'case_manager' and state = 'draft';
      return null;
    end $$;
  create trigger tasks_follow_caseload after update on waiting_entry for each row
    when ((old.case_manager_id, old.referring_organisation_id)
          is distinct from (new.case_manager_id, new.referring_organisation_id))
    execute function move_tasks_of_entry()`;

/** One path for every cause: an entry falls silent, two entries look like one person, a hardship wants a second person. */
const causes = `
  create function ask_about_dormant_entry() returns trigger language plpgsql set search_path from current as $$
    begin
      if new.dormant then
        perform open_task('ask-dormant', new.id, 'case_manager', new.referring_organisation_id, new.case_manager_id,
                          null, null, new.id, new.reference);
      else
        perform close_task('ask-dormant', new.id);
      end if;
      return null;
    end $$;
  create trigger dormant_is_a_task after update on waiting_entry for each row
    when (old.dormant <> new.dormant) execute function ask_about_dormant_entry();

  create function ask_about_twin() returns trigger language plpgsql
  set search_path from current set "app.role" = 'system' as $$
    begin
      if new.state = 'open' then
        perform open_task('twin', new.id, 'case_manager', e.referring_organisation_id, e.case_manager_id, null, null,
                          e.id, e.reference)
           from waiting_entry e where e.id in (new.elder_entry_id, new.younger_entry_id);
      else
        perform close_task('twin', new.id);
      end if;
      return null;
    end $$;
  create trigger twin_is_a_task after insert or update of state on twin for each row execute function ask_about_twin();

  create function ask_for_second_person() returns trigger language plpgsql set search_path from current as $$
    begin
      if new.state = 'proposed' then
        perform open_task('hardship', new.id, 'case_manager', new.organisation_id, null, new.proposed_by, null,
                          new.waiting_entry_id, new.reference);
      else
        perform close_task('hardship', new.id);
      end if;
      return null;
    end $$;
  create trigger hardship_is_a_task after insert or update of state on hardship_decision for each row
    execute function ask_for_second_person();

  select set_config('app.role', 'system', true);
  select open_task('ask-dormant', e.id, 'case_manager', e.referring_organisation_id, e.case_manager_id, null, null,
                   e.id, e.reference) from waiting_entry e where e.dormant;
  select open_task('twin', t.id, 'case_manager', e.referring_organisation_id, e.case_manager_id, null, null, e.id,
                   e.reference)
    from twin t join waiting_entry e on e.id in (t.elder_entry_id, t.younger_entry_id) where t.state = 'open';
  select open_task('hardship', d.id, 'case_manager', d.organisation_id, null, d.proposed_by, null, d.waiting_entry_id,
                   d.reference) from hardship_decision d where d.state = 'proposed';
  select set_config('app.role', '', true)`;
