import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What course starts are found by, and the lines that lists show of them. */
export class CourseSearch1795219200006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(courseSearch);
    await runner.query(indexes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table course_calendar, course_search_line, course_search; drop sequence course_search_revision',
    );
  }
}

/**
 * Written in the transaction of the course start. What is searched by lies close together; what is shown lies apart, so
 * that looking through many rows reads few pages. `position`: metres in UTM zone 32N, nothing for online courses.
 * `course_calendar` holds the numbers under which calendars know the sessions of a course start whose sessions changed.
 */
const courseSearch = `
  create table course_search (
    id uuid primary key references course_start (id) on delete cascade,
    provider_id uuid not null,
    starts_on date not null,
    ends_on date not null,
    entry_closes_on date not null,
    position point,
    slots integer not null,
    free integer not null check (free >= 0),
    version integer not null,
    made_as integer not null,
    revision bigint not null,
    updated_at timestamptz not null,
    childcare boolean not null,
    accessible boolean not null,
    status text not null,
    course_type text not null,
    track text not null,
    format text not null,
    target_group text not null,
    intensity text not null,
    municipality text,
    postal_code text,
    entry_levels text[] not null,
    funding_paths text[] not null,
    support_languages text[] not null
  );
  create table course_search_line (
    id uuid primary key references course_search (id) on delete cascade,
    for_professionals text not null,
    for_everybody text not null
  );
  create sequence course_search_revision;
  create table course_calendar (
    course_start_id uuid primary key references course_start (id) on delete cascade,
    sessions jsonb not null
  )`;

/**
 * Few filters: walk the days or the distances until the page is full; what is over or full is passed over in the index
 * itself, without a look at its row. Many filters: cut the sets of a few indexes first.
 */
const indexes = `
  create index course_search_by_day on course_search
    (starts_on, id, ends_on, entry_closes_on, free, status, course_type, format, childcare, accessible);
  create index course_search_by_update on course_search (updated_at, id);
  create index course_search_by_provider on course_search (provider_id, starts_on, id);
  create index course_search_by_area on course_search (municipality text_pattern_ops, starts_on, id);
  create index course_search_by_position on course_search using gist (position);
  create index course_search_by_postal_code on course_search (postal_code) where position is not null;
  create index course_search_by_level on course_search using gin (entry_levels)`;
