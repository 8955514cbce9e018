import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What about a course start is worth a look, and who said that it is meant so. */
export class Findings1795219200005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(plausibility);
    await runner.query(findings);
    await runner.query(acknowledgements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table finding_acknowledgement, finding, plausibility');
  }
}

/**
 * What course starts are compared by, one row each. The keys are equal where a comparison is worth its while: the same
 * course at the same place and times, the same room. `due_on`: from this day on it must be looked at again.
 */
const plausibility = `
  create table plausibility (
    course_start_id uuid primary key references course_start (id) on delete cascade,
    provider_id uuid not null,
    announced boolean not null,
    starts_on date not null,
    ends_on date not null,
    double_key text,
    room_key text,
    venue_id uuid,
    registered integer not null,
    minimum integer not null,
    may_still_fill boolean not null,
    due_on date
  );
  create index plausibility_by_double on plausibility (provider_id, double_key, starts_on)
    where double_key is not null;
  create index plausibility_by_room on plausibility (room_key, starts_on) where room_key is not null;
  create index plausibility_by_venue on plausibility (venue_id) where venue_id is not null;
  create index plausibility_due on plausibility (due_on) where due_on is not null`;

/** Added and deleted, never changed but for being acknowledged: other facts make another finding. */
const findings = `
  create table finding (
    id uuid primary key,
    course_start_id uuid not null references plausibility (course_start_id) on delete cascade,
    provider_id uuid not null,
    code text not null,
    severity text not null check (severity in ('error', 'warning', 'hint')),
    field text not null,
    "values" jsonb not null,
    other_id uuid,
    found_at timestamptz not null,
    acknowledged_at timestamptz,
    reason text,
    check ((acknowledged_at is null) = (reason is null))
  );
  create unique index finding_once on finding (course_start_id, code, coalesce(other_id, course_start_id));
  create index finding_of_other on finding (other_id) where other_id is not null;
  create index finding_open on finding (id) where acknowledged_at is null;
  create index finding_by_provider on finding (provider_id, id)`;

/** Whose hand it was is for the provider itself and for the county. */
const acknowledgements = `
  create table finding_acknowledgement (
    finding_id uuid primary key references finding (id) on delete cascade,
    provider_id uuid not null,
    organisation_id uuid not null,
    member_id uuid not null
  );
  alter table finding_acknowledgement enable row level security;
  alter table finding_acknowledgement force row level security;
  create policy keeping on finding_acknowledgement for insert with check (true);
  create policy reading on finding_acknowledgement for select using (
    current_setting('app.role', true) = 'county_admin'
    or current_setting('app.role', true) = 'provider_staff'
       and provider_id::text = current_setting('app.organisation', true))`;
