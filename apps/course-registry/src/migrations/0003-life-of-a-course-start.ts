import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans that nobody has been told of, sections that have begun, chains of modules, and what changed when, by whom and why. */
export class LifeOfACourseStart1795219200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(life);
    await runner.query(changes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table course_start_change;
      delete from course_start where not announced;
      alter table course_start
        drop column announced, drop column sections_started, drop column chain_key, drop column chain_position,
        drop constraint course_start_status_check,
        add constraint course_start_status_check
          check (status in ('published', 'postponed', 'cancelled', 'started', 'ended', 'past'))`);
  }
}

/**
 * `announced`: others have been told of it, or were never to be (past); a plan, and a plan given up, are the provider's
 * own business. The columns of the chain repeat what `content` says, to find what comes before and after.
 */
const life = `
  alter table course_start
    add column announced boolean not null default true,
    add column sections_started jsonb not null default '[]',
    add column chain_key text,
    add column chain_position integer,
    drop constraint course_start_status_check,
    add constraint course_start_status_check
      check (status in ('planned', 'published', 'postponed', 'cancelled', 'started', 'ended', 'past')),
    add constraint course_start_plan_is_not_announced check (status <> 'planned' or not announced),
    add constraint course_start_unannounced_is_a_plan check (announced or status in ('planned', 'cancelled')),
    add constraint course_start_chain_is_whole check ((chain_key is null) = (chain_position is null));
  create index course_start_by_chain on course_start (provider_id, chain_key, chain_position)
    where chain_key is not null;
  create index course_start_unannounced on course_start (starts_on, id) where not announced`;

/** One row per version; added to, never changed. Whose hand it was is for the provider itself and for the county. */
const changes = `
  create table course_start_change (
    course_start_id uuid not null references course_start (id) on delete cascade,
    version integer not null check (version >= 1),
    provider_id uuid not null,
    act text not null,
    happened_at timestamptz not null,
    through text not null check (through in ('person', 'key', 'file', 'decision')),
    organisation_id uuid,
    member_id uuid,
    reason text,
    fields jsonb not null,
    primary key (course_start_id, version),
    check ((through in ('person', 'key')) = (member_id is not null))
  );
  alter table course_start_change enable row level security;
  alter table course_start_change force row level security;
  create policy keeping on course_start_change for insert with check (true);
  create policy reading on course_start_change for select using (
    current_setting('app.role', true) = 'county_admin'
    or current_setting('app.role', true) = 'provider_staff'
       and provider_id::text = current_setting('app.organisation', true))`;
