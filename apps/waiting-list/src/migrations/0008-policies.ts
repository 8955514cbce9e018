import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies by region with drafts, what was done to them by whom, and previews of what one would change. */
export class Policies1795219200008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [versions, steps, previews, rowLevelSecurity]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table if exists policy_preview, policy_step;
      drop policy anybody_reads on policy;
      drop policy drafts_begin on policy;
      drop policy drafts_change on policy;
      drop policy drafts_go on policy;
      alter table policy no force row level security;
      alter table policy disable row level security;
      delete from policy where valid_from is null or region <> 'all';
      alter table policy drop column region, drop column revision, drop column based_on, drop column reason,
        drop column written_by, drop column written_at, drop column activated_by;
      alter table policy alter column valid_from set not null;
      drop sequence policy_number`);
  }
}

/** A policy without a moment from which it holds is a draft. The newest of a region that has one is in force. */
const versions = `
  create sequence policy_number;
  alter table policy alter column valid_from drop not null;
  alter table policy
    add column region text not null default 'all' references region (id),
    -- rises with every change of a draft
    add column revision integer not null default 1,
    add column based_on text references policy (version),
    add column reason text,
    -- everybody who wrote a part of it: none of them may put it in force
    add column written_by uuid[] not null default '{}',
    add column written_at timestamptz not null default now(),
    add column activated_by uuid,
    add constraint second_person check (activated_by is null or not activated_by = any (written_by));
  create index policy_in_force on policy (region, valid_from desc)`;

/** Who did what to which policy, kept for as long as decisions name it. */
const steps = `
  create table policy_step (
    id uuid primary key,
    version text not null,
    step text not null check (step in ('drafted', 'changed', 'activated', 'deleted')),
    at timestamptz not null default now(),
    organisation_id uuid not null,
    member_id uuid not null,
    -- the terms as they were left
    terms jsonb not null,
    reason text
  );
  create index policy_step_of_version on policy_step (version, at)`;

/** What a draft would change on the list as it stands: figures, no people. A lease keeps replicas apart. */
const previews = `
  create table policy_preview (
    id uuid primary key,
    version text not null references policy (version) on delete cascade,
    revision integer not null,
    against text not null references policy (version),
    region text not null references region (id),
    state text not null default 'running' check (state in ('running', 'stopped', 'done', 'failed')),
    progress integer not null default 0 check (progress between 0 and 100),
    attempts integer not null default 0,
    result jsonb,
    asked_by uuid not null,
    asked_at timestamptz not null default now(),
    lease uuid,
    leased_until timestamptz not null default '-infinity',
    finished_at timestamptz,
    constraint done_with_result check ((state = 'done') = (result is not null))
  );
  create index policy_preview_running on policy_preview (asked_at) where state = 'running';
  create index policy_preview_of_version on policy_preview (version, asked_at desc)`;

/** What has been in force is never changed, whatever a program tries. */
const rowLevelSecurity = `
  alter table policy enable row level security;
  alter table policy force row level security;
  create policy anybody_reads on policy for select using (true);
  create policy drafts_begin on policy for insert with check (true);
  create policy drafts_change on policy for update using (valid_from is null) with check (true);
  create policy drafts_go on policy for delete using (valid_from is null);
  alter table policy_step enable row level security;
  alter table policy_step force row level security;
  create policy anybody_reads on policy_step for select using (true);
  create policy written_once on policy_step for insert with check (true)`;
