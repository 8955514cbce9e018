import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a provider teaches, and how it can be reached. */
export class ProvidersAndVenues1795219200008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(venue);
    await runner.query(heldAt);
    await runner.query(profile);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table provider_change, provider_profile;
      drop trigger course_start_held_at on course_start;
      drop function course_start_held_at();
      alter table course_start drop column venue_id;
      drop table venue`);
  }
}

const venue = `
  create table venue (
    id uuid primary key,
    version integer not null default 1,
    provider_id uuid not null,
    name text not null,
    street text,
    postal_code text,
    place text not null,
    municipality text not null check (municipality ~ '^[0-9]{8}$'),
    easting integer not null,
    northing integer not null,
    accessible boolean not null,
    rooms jsonb not null,
    directions text,
    -- on this day nobody teaches here any more
    closed_from date
  );
  create unique index venue_name on venue (provider_id, lower(name));
  create index venue_of_provider on venue (provider_id, id)`;

/** A column that follows what a course start says of itself, so that nobody deletes the house it is held in. */
const heldAt = `
  alter table course_start add column venue_id uuid references venue (id);
  create index course_start_by_venue on course_start (venue_id) where venue_id is not null;
  create function course_start_held_at() returns trigger language plpgsql as $$
    begin
      new.venue_id := (new.content->>'venueId')::uuid;
      return new;
    end $$;
  create trigger course_start_held_at before insert or update of content on course_start
    for each row execute function course_start_held_at()`;

/** Mailboxes of offices, never of people. Each change keeps what was said before, to the letter: json, not jsonb. */
const profile = `
  create table provider_profile (
    provider_id uuid primary key,
    version integer not null,
    profile json not null
  );
  create table provider_change (
    provider_id uuid not null,
    version integer not null,
    changed_at timestamptz not null default now(),
    member_id uuid not null,
    fields text[] not null,
    before json not null,
    primary key (provider_id, version)
  )`;
