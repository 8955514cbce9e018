import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Course starts whose decision is due while too few people are in sight, and what was decided about them. */
export class Viability1795219200009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [cases, steps, closing]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table if exists viability_step, viability_case;
      alter table course_start drop column closing`);
  }
}

/** One for every course start and decision day: it is put before a coordinator once, however many processes look. */
const cases = `
  create table viability_case (
    id uuid primary key,
    version integer not null default 1,
    course_start_id uuid not null references course_start (id),
    decides_on date not null,
    -- the minimum the decision is about
    minimum integer not null check (minimum >= 1),
    state text not null default 'open' check (state in ('open', 'kept', 'deferred', 'closing', 'closed', 'over')),
    opened_at timestamptz not null default now(),
    decided_at timestamptz,
    decided_by uuid,
    reason text,
    wait_until date,
    -- nobody is told before
    takes_effect_at timestamptz,
    told_at timestamptz,
    -- a cancelled one: when it was last tried, and whether it would have its minimum without taking another below
    tried_at timestamptz,
    could_run_again boolean not null default false,
    unique (course_start_id, decides_on),
    check ((state = 'deferred') = (wait_until is not null)),
    check (state <> 'closing' or takes_effect_at is not null)
  );
  create index viability_case_running on viability_case (state) where state in ('open', 'deferred', 'closing')`;

const steps = `
  create table viability_step (
    id uuid primary key,
    case_id uuid not null references viability_case (id),
    step text not null,
    at timestamptz not null default now(),
    -- absent when time or figures did it
    member_id uuid,
    organisation_id uuid,
    reason text,
    in_sight integer not null
  );
  create index viability_step_of_case on viability_step (case_id, at)`;

/** Cancelled and not yet told: nobody is planned there, and whoever holds a place keeps it. */
const closing = 'alter table course_start add column closing boolean not null default false';
