import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Course starts as their providers announced them, and how many of their places the waiting list has taken. */
export class CourseStarts1795219200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(courseStart);
    await runner.query(places);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table places, course_start');
  }
}

/** `content` is what the provider said, sessions included; the columns after it repeat what is searched by. */
const courseStart = `
  create table course_start (
    id uuid primary key,
    provider_id uuid not null,
    external_id text,
    status text not null check (status in ('published', 'postponed', 'cancelled', 'started', 'ended', 'past')),
    version integer not null check (version >= 1),
    content jsonb not null,
    taken_over jsonb,
    previously_starts_on date,
    started_on date,
    ended_on date,
    cancel_reason text,
    recorded_at timestamptz not null,
    updated_at timestamptz not null,
    course_type text not null,
    entry_levels text[] not null,
    municipality text,
    starts_on date not null,
    entry_closes_on date not null,
    max_participants integer not null,
    registered_elsewhere integer not null,
    unique (provider_id, external_id),
    check ((status = 'cancelled') = (cancel_reason is not null)),
    check (status not in ('started', 'ended') or started_on is not null),
    check ((status = 'ended') = (ended_on is not null)),
    check (status <> 'postponed' or previously_starts_on is not null)
  );
  create index course_start_by_day on course_start (starts_on, id);
  create index course_start_by_provider on course_start (provider_id, starts_on, id)`;

const places = `
  create table places (
    course_start_id uuid primary key,
    version integer not null,
    held integer not null check (held >= 0),
    confirmed integer not null check (confirmed >= 0),
    as_of timestamptz not null
  )`;
