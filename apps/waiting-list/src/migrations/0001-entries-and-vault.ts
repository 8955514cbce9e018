import { idempotencyTableSql } from '@app/runtime';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pseudonymous core of everybody who waits, and the vault that alone knows who they are. */
export class EntriesAndVault1795219200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(waitingEntry);
    await runner.query(vault);
    await runner.query(rowLevelSecurity);
    await runner.query(idempotencyTableSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table if exists idempotency_key, vault_read, vault_person, declined_course_start, entry_change, waiting_entry; drop function if exists keep_waiting_since, seen_by_referrer',
    );
  }
}

const waitingEntry = `
  create table waiting_entry (
    id uuid primary key,
    version integer not null default 1,
    reference text not null unique,
    person_ref uuid not null unique,
    referring_organisation_id uuid not null,
    case_manager_id uuid,
    state text not null check (state in ('waiting', 'paused', 'offered', 'placed', 'in-course', 'withdrawn')),
    dormant boolean not null default false,
    level text not null,
    level_assessed_on date,
    level_source text,
    track text not null check (track in ('general', 'alpha', 'second-script')),
    entitlements jsonb not null,
    municipality text not null check (municipality ~ '^[0-9]{8}$'),
    easting integer not null,
    northing integer not null,
    reach_metres integer not null check (reach_metres between 1 and 60000),
    availability integer not null check (availability between 0 and 262143),
    childcare boolean not null default false,
    accessible boolean not null default false,
    woman boolean not null default false,
    parent boolean not null default false,
    youth_until date,
    intensity text check (intensity in ('full', 'part')),
    earliest_start date,
    latest_start date,
    waiting_since date not null,
    hardship boolean not null default false,
    completed_course_start_id uuid,
    completed_provider_id uuid,
    completed_on date,
    unexplained_expiries integer not null default 0,
    end_reason text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create index waiting_entry_in_the_market on waiting_entry (level, track) where state = 'waiting';
  create index waiting_entry_of_case_manager on waiting_entry (case_manager_id, id);

  create function keep_waiting_since() returns trigger language plpgsql as $$
    begin raise exception 'waitingSince never changes'; end $$;
  create trigger waiting_since_is_immutable before update on waiting_entry
    for each row when (old.waiting_since is distinct from new.waiting_since) execute function keep_waiting_since();

  create table declined_course_start (
    waiting_entry_id uuid not null references waiting_entry (id),
    course_start_id uuid not null,
    how text not null check (how in ('declined', 'expired')),
    reason text,
    happened_at timestamptz not null default now(),
    primary key (waiting_entry_id, course_start_id)
  );

  -- why somebody stands where they stand: coded values only, old and new
  create table entry_change (
    id uuid primary key,
    waiting_entry_id uuid not null references waiting_entry (id),
    version integer not null,
    happened_at timestamptz not null default now(),
    -- absent when the service itself acted on a message or a timer
    member_id uuid,
    reason text not null,
    field text not null,
    before jsonb,
    after jsonb
  );
  create index entry_change_of_entry on entry_change (waiting_entry_id, happened_at)`;

/** One data key per person, wrapped by the master key: erasing the row erases the person. */
const vault = `
  create table vault_person (
    person_ref uuid primary key,
    master_key_version integer not null,
    wrapped_key bytea not null,
    sealed bytea not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create table vault_read (
    id uuid primary key,
    read_at timestamptz not null default now(),
    organisation_id uuid not null,
    member_id uuid not null,
    purpose text not null,
    person_ref uuid not null,
    fields text[] not null
  )`;

/** No scope, no rows. A case manager and a counsellor see the people they look after; nobody else sees an entry. */
const rowLevelSecurity = `
  create function seen_by_referrer(organisation uuid, member uuid) returns boolean language sql stable as $$
    select current_setting('app.role', true) = 'system'
        or (current_setting('app.role', true) in ('case_manager', 'counsellor')
            and organisation::text = current_setting('app.organisation', true)
            and member::text = current_setting('app.member', true)) $$;
  alter table waiting_entry enable row level security;
  alter table waiting_entry force row level security;
  create policy scope on waiting_entry using (seen_by_referrer(referring_organisation_id, case_manager_id));
  alter table vault_person enable row level security;
  alter table vault_person force row level security;
  create policy scope on vault_person using (
    current_setting('app.role', true) = 'system'
    or exists (select 1 from waiting_entry e where e.person_ref = vault_person.person_ref));
  -- a read is written down in the caller's own name, and stays as written until it is purged after six months
  alter table vault_read enable row level security;
  alter table vault_read force row level security;
  create policy own_name on vault_read for insert with check (
    organisation_id::text = current_setting('app.organisation', true) and member_id::text = current_setting('app.member', true));
  create policy evaluation on vault_read for select using (current_setting('app.role', true) in ('dpo', 'system'));
  create policy purge on vault_read for delete using (
    current_setting('app.role', true) = 'system' and read_at < now() - interval '6 months');
  alter table entry_change enable row level security;
  alter table entry_change force row level security;
  create policy scope on entry_change using (exists (select 1 from waiting_entry e where e.id = waiting_entry_id));
  alter table declined_course_start enable row level security;
  alter table declined_course_start force row level security;
  create policy scope on declined_course_start using (
    exists (select 1 from waiting_entry e where e.id = waiting_entry_id))`;
