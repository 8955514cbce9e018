import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeFeed, dropChangeFeed } from './0007-change-feed.js';

/** Regions and who plans for them, the plan itself, places kept for some, batches of offers, and the feed of what changed. */
export class EngineHost1795219200007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [regions, plan, holdOuts, batches, secondOpinion, changeFeed, rowLevelSecurity]) {
      await runner.query(part);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dropChangeFeed);
    await runner.query(`
      drop table if exists offer_batch, freed_place, hold_out, planned_course, planned_place, engine_host, region_county, region;
      drop index if exists waiting_entry_around;
      alter table waiting_entry drop column funding_paths, drop column entitled_until, drop column obliged_until;
      alter table seat_offer drop column place_group;
      alter table place drop column place_group;
      drop function if exists funding_bits, funded_until, region_of`);
  }
}

/**
 * People and course starts of one region meet each other and nobody else; counties not named belong to 'all'. Whoever
 * takes a region raises its token: what was begun under a lower one can no longer be written.
 */
const regions = `
  create table region (
    id text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
    token bigint not null default 0,
    owner uuid,
    leased_until timestamptz not null default '-infinity',
    -- rises whenever a county moves from one region to another
    mapping integer not null default 0,
    as_of date,
    policy_version text,
    planned_at timestamptz,
    -- the night for which offers went out, where they go out nightly
    issued_on date,
    verified_at timestamptz,
    verification_wanted_at timestamptz,
    quarantined_at timestamptz,
    quarantine_reason text
  );
  create table region_county (
    county text primary key check (county ~ '^[0-9]{5}$'),
    region text not null references region (id)
  );
  insert into region (id) values ('all');
  create function region_of(county text) returns text language sql stable set search_path from current as $$
    select coalesce((select rc.region from region_county rc where rc.county = $1), 'all') $$;
  create function counties_moved() returns trigger language plpgsql set search_path from current as $$
    begin update region set mapping = mapping + 1; return null; end $$;
  create trigger counties_moved after insert or update or delete on region_county
    for each statement execute function counties_moved();

  create table engine_host (
    id uuid primary key,
    -- the regions it may own; null = every one
    takes text[],
    seen_at timestamptz not null default now()
  )`;

/** Tentative, told to nobody: who would get which place if everything were offered now. */
const plan = `
  create table planned_place (
    waiting_entry_id uuid primary key,
    course_start_id uuid not null,
    -- 'open', or the position of the hold-out
    place_group text not null,
    region text not null,
    tier smallint not null,
    rank_date date not null,
    lottery bigint not null,
    planned_at timestamptz not null default now()
  );
  create index planned_place_of_course_start on planned_place (course_start_id, tier, rank_date, lottery, waiting_entry_id);
  create index planned_place_of_region on planned_place (region);
  create table planned_course (
    course_start_id uuid primary key,
    region text not null,
    members integer not null,
    offered integer not null,
    accepted integer not null,
    free_open integer not null,
    free_reserved integer[] not null,
    -- the last tentative member
    cut_off_tier smallint,
    cut_off_date date,
    cut_off_lottery bigint,
    cut_off_entry uuid,
    -- the latest day until which a place is promised and unanswered
    held_until timestamptz,
    -- offers that would go out next
    due integer not null default 0,
    as_of date not null,
    policy_version text not null,
    planned_at timestamptz not null default now()
  );
  create index planned_course_of_region on planned_course (region);
  create index planned_course_due on planned_course (region) where due > 0`;

/** Hold-outs are ended, never deleted: an offer names the one it belongs to by its position. */
const holdOuts = `
  create table hold_out (
    id uuid primary key,
    version integer not null default 1,
    course_start_id uuid not null references course_start (id),
    position integer not null check (position >= 0),
    kind text not null check (kind in ('cohort', 'tier')),
    from_course_start_id uuid references course_start (id),
    max_tier smallint check (max_tier between 0 and 3),
    places integer not null check (places >= 0),
    -- the last day on which its places are kept
    until date not null,
    source text not null check (source in ('coordinator', 'transition')),
    set_by uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (course_start_id, position),
    constraint names_whom_it_is_for check ((kind = 'cohort') = (from_course_start_id is not null)
                                       and (kind = 'tier') = (max_tier is not null))
  );
  create unique index hold_out_one_per_transition on hold_out (course_start_id, from_course_start_id)
    where source = 'transition';
  create index hold_out_of_cohort on hold_out (from_course_start_id);
  alter table seat_offer add column place_group text;
  alter table place add column place_group text;

  -- places that somebody gave back and nobody was offered since
  create table freed_place (
    id bigint generated always as identity primary key,
    course_start_id uuid not null,
    freed_at timestamptz not null default now()
  );
  create index freed_place_of_course_start on freed_place (course_start_id)`;

/** More offers than a policy lets out at once wait for a coordinator, or for the time at which they go by themselves. */
const batches = `
  create table offer_batch (
    id uuid primary key,
    version integer not null default 1,
    region text not null references region (id),
    state text not null check (state in ('held', 'released', 'sent')),
    offers integer not null,
    held_at timestamptz not null default now(),
    releases_at timestamptz not null,
    released_at timestamptz,
    -- absent when time released it
    released_by uuid,
    sent_at timestamptz
  );
  create unique index offer_batch_one_running on offer_batch (region) where state in ('held', 'released')`;

/**
 * Entitlements as matching reads them: a bit per path, in the order of the vocabulary, and the last day of each of the two
 * BAMF paths ('infinity' = without end). With them, whoever might come to a course is read from one index alone.
 */
const secondOpinion = `
  create function funding_bits(entitlements jsonb) returns integer language sql immutable parallel safe as $$
    select coalesce(bit_or(case e->>'path' when 'bamf-entitled' then 1 when 'bamf-obliged' then 2 when 'jobcenter' then 4
                                           when 'county' then 8 when 'self' then 16 else 0 end), 0)
      from jsonb_array_elements(entitlements) e $$;
  create function funded_until(entitlements jsonb, path text) returns date language sql immutable parallel safe as $$
    select max(case when e->>'validUntil' is null then 'infinity'::date
                    else make_date(left(e->>'validUntil', 4)::int, substr(e->>'validUntil', 6, 2)::int,
                                   substr(e->>'validUntil', 9, 2)::int) end)
      from jsonb_array_elements(entitlements) e where e->>'path' = $2 $$;
  alter table waiting_entry
    add column funding_paths integer not null generated always as (funding_bits(entitlements)) stored,
    add column entitled_until date generated always as (funded_until(entitlements, 'bamf-entitled')) stored,
    add column obliged_until date generated always as (funded_until(entitlements, 'bamf-obliged')) stored;
  create index waiting_entry_around on waiting_entry (level, track, (easting / 20000), (northing / 20000))
    include (id, easting, northing, reach_metres, availability, funding_paths, entitled_until, obliged_until, hardship,
             waiting_since, completed_course_start_id, woman, parent, youth_until, childcare, accessible,
             earliest_start, latest_start)
    where state = 'waiting'`;

/** Who is planned where is for the service itself to know; the feed takes what anybody's work writes and shows it to nobody else. */
const rowLevelSecurity = `
  alter table planned_place enable row level security;
  alter table planned_place force row level security;
  create policy scope on planned_place using (current_setting('app.role', true) = 'system');
  alter table market_change enable row level security;
  alter table market_change force row level security;
  create policy anybody_adds on market_change for insert with check (true);
  create policy the_service_reads on market_change for select using (current_setting('app.role', true) = 'system');
  create policy the_service_answers on market_change for delete using (current_setting('app.role', true) = 'system')`;
