import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Course starts as heard, places as rows so that a race ends in a constraint, offers as promises. */
export class Matching1795219200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(courseStart);
    await runner.query(seatOffer);
    await runner.query(policy);
    await runner.query(rowLevelSecurity);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table if exists matcher, matching_due, policy, place, seat_offer, course_start; drop function if exists seen_by_provider',
    );
  }
}

const courseStart = `
  create table course_start (
    id uuid primary key,
    version integer not null,
    status text not null,
    provider_id uuid not null,
    starts_on date not null,
    ends_on date not null,
    entry_closes_on date not null,
    max_participants integer not null,
    registered_elsewhere integer not null,
    -- the whole message as heard
    facts jsonb not null,
    places_version integer not null default 0,
    -- published or changed last: the settling time runs from here
    changed_at timestamptz not null default now()
  );
  create index course_start_open on course_start (entry_closes_on) where status in ('published', 'postponed', 'started')`;

const seatOffer = `
  create table seat_offer (
    id uuid primary key,
    version integer not null default 1,
    state text not null check (state in ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
    waiting_entry_id uuid not null references waiting_entry (id),
    reference text not null,
    course_start_id uuid not null references course_start (id),
    provider_id uuid not null,
    referring_organisation_id uuid not null,
    case_manager_id uuid,
    offered_at timestamptz not null,
    answer_by timestamptz not null,
    answered_at timestamptz,
    decline_reason text,
    withdrawal_reason text,
    policy_version text not null,
    -- what was decided and from what: codes, tier, priority date, distance; no person data
    grounds jsonb not null
  );
  create unique index seat_offer_one_open_per_entry on seat_offer (waiting_entry_id) where state = 'open';
  create index seat_offer_due on seat_offer (answer_by) where state = 'open';
  create index seat_offer_of_course_start on seat_offer (course_start_id, id);
  create index seat_offer_of_entry on seat_offer (waiting_entry_id);
  create index seat_offer_of_case_manager on seat_offer (case_manager_id, id);
  create index seat_offer_of_provider on seat_offer (provider_id, id);

  create table place (
    course_start_id uuid not null references course_start (id),
    number integer not null check (number >= 1),
    state text not null check (state in ('held', 'confirmed')),
    seat_offer_id uuid not null unique references seat_offer (id),
    primary key (course_start_id, number)
  )`;

/**
 * Rows say that a run is owed: commands and consumers only ever add, so nobody waits for anybody; the matcher takes away
 * the rows it has answered. Its lease carries a rising token, so that a run which slept too long writes nothing.
 */
const policy = `
  create table policy (
    version text primary key,
    valid_from timestamptz not null default now(),
    terms jsonb not null
  );
  create table matching_due (
    id bigint generated always as identity primary key,
    due_at timestamptz not null default now(),
    cause text not null
  );
  create index matching_due_at on matching_due (due_at);
  create table matcher (
    one boolean primary key default true check (one),
    token bigint not null default 0,
    leased_until timestamptz not null default '-infinity',
    last_day date,
    last_run_at timestamptz
  );
  insert into matcher default values`;

const rowLevelSecurity = `
  create function seen_by_provider(provider uuid) returns boolean language sql stable as $$
    select current_setting('app.role', true) = 'provider_staff'
       and provider::text = current_setting('app.organisation', true) $$;
  alter table seat_offer enable row level security;
  alter table seat_offer force row level security;
  create policy scope on seat_offer using (
    seen_by_referrer(referring_organisation_id, case_manager_id) or seen_by_provider(provider_id))`;
