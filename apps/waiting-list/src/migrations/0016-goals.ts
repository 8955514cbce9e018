import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What counties want of their waiting times, who wanted it, and how it stood on each day. Figures about groups only. */
export class Goals1795219200016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [goals, steps, standings, rowLevelSecurity]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists goal_standing, goal_step, goal');
  }
}

const goals = `
  create table goal (
    id uuid primary key,
    -- rises with every change somebody makes
    version integer not null default 1,
    -- keys of whole counties, sorted: they are counted together
    counties text[] not null check (cardinality(counties) > 0),
    figure text not null check (figure ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    at_most_days integer not null check (at_most_days > 0),
    level text,
    course_type text,
    valid_from date not null,
    reason text not null,
    set_at timestamptz not null default now(),
    ended_on date,
    -- the last local day that was looked at; null when it is to be looked at again
    evaluated_on date,
    -- how often something was said of it, and at which version last
    told integer not null default 0,
    told_version integer,
    -- the last that could be said
    verdict text check (verdict in ('reached', 'missed')),
    verdict_since date,
    verdict_on date,
    verdict_days integer,
    constraint whole_verdict check (num_nulls(verdict, verdict_since, verdict_on, verdict_days) in (0, 4))
  );
  create unique index goal_one_running_of_a_kind on goal (counties, figure, coalesce(level, ''), coalesce(course_type, ''))
    where ended_on is null`;

/** Who did what, with the goal as they left it. */
const steps = `
  create table goal_step (
    id uuid primary key,
    goal_id uuid not null references goal (id),
    step text not null check (step in ('set', 'changed', 'ended')),
    at timestamptz not null default now(),
    organisation_id uuid not null,
    member_id uuid not null,
    at_most_days integer not null,
    valid_from date not null,
    reason text not null
  );
  create index goal_step_of_goal on goal_step (goal_id, at)`;

/** One row per goal and local day. A figure that may not be said is not kept either. */
const standings = `
  create table goal_standing (
    goal_id uuid not null references goal (id),
    "on" date not null,
    state text not null check (state in ('reached', 'missed', 'too-few')),
    at_most_days integer not null,
    days integer,
    n integer,
    primary key (goal_id, "on"),
    constraint said_or_not check ((state = 'too-few') = (days is null) and (days is null) = (n is null)),
    constraint enough_people check (n >= 10)
  )`;

const mayCoordinate = `current_setting('app.role', true) in ('coordinator', 'county_admin', 'system')`;
const theService = `current_setting('app.role', true) = 'system'`;

/** Goals name no person whom anybody waits for: everybody may read them, and the database asks again who writes. */
const rowLevelSecurity = `
  alter table goal enable row level security;
  alter table goal force row level security;
  create policy anybody_reads on goal for select using (true);
  create policy writing on goal using (${mayCoordinate});
  alter table goal_step enable row level security;
  alter table goal_step force row level security;
  create policy anybody_reads on goal_step for select using (true);
  create policy written_once on goal_step for insert
    with check (${mayCoordinate} and member_id::text = current_setting('app.member', true));
  alter table goal_standing enable row level security;
  alter table goal_standing force row level security;
  create policy anybody_reads on goal_standing for select using (true);
  create policy writing on goal_standing using (${theService})`;
