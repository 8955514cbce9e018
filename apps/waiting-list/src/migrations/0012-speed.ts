import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What makes looking as dear as what is due, however many wait. */
export class Speed1795219200012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [unused, decisions, looks, causes, rowLevelSecurity]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger look_at_clocks_again on waiting_entry;
      drop trigger look_at_clocks on waiting_entry;
      drop trigger look_at_clocks_again on waiting_spell;
      drop trigger look_at_clocks on waiting_spell;
      drop trigger look_at_clocks_again on enrolment;
      drop trigger look_at_clocks on enrolment;
      drop trigger look_at_clocks_again on course_start;
      drop function look_at_clocks_of_entry, look_at_clocks_of_wait, look_at_clocks_of_course;
      drop table if exists clock_look;
      drop index if exists course_start_decided_on;
      create index planned_place_of_region on planned_place (region);
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
      insert into matcher default values`);
  }
}

/** The engine reads the feed of what changed; a plan is read whole, or by person and course start. */
const unused = `
  drop table matcher, matching_due;
  drop index planned_place_of_region`;

/** Days written year first are in order as texts. */
const decisions = `
  create index course_start_decided_on on course_start ((facts->>'decidesOn')) where status in ('published', 'postponed')`;

/** When the limits of a wait are to be looked at next: on the day one of them turns, and at once after any change. */
const looks = `
  create table clock_look (
    waiting_entry_id uuid primary key references waiting_entry (id) on delete cascade,
    look_on date not null default '-infinity',
    -- the rule packs it was looked at under
    rule_packs text not null default ''
  );
  create index clock_look_on on clock_look (look_on, waiting_entry_id);
  select set_config('app.role', 'system', true);
  insert into clock_look (waiting_entry_id) select id from waiting_entry;
  select set_config('app.role', '', true)`;

/** Whoever changes something need not see the row: the service itself keeps them. */
const cause = (of: string, entries: string) => `
  create function look_at_clocks_of_${of}() returns trigger language plpgsql
  set search_path from current set "app.role" = 'system' as $$
    begin
      insert into clock_look (waiting_entry_id) select distinct entry from (${entries}) as changed (entry) where entry is not null
      on conflict (waiting_entry_id) do update set look_on = '-infinity' where clock_look.look_on <> '-infinity';
      return null;
    end $$;`;

const after = (table: string, of: string) => `
  create trigger look_at_clocks after insert on ${table} referencing new table as became
    for each statement execute function look_at_clocks_of_${of}();
  create trigger look_at_clocks_again after update on ${table} referencing new table as became
    for each statement execute function look_at_clocks_of_${of}();`;

const causes = [
  cause('entry', 'select id from became'),
  cause('wait', 'select waiting_entry_id from became'),
  cause(
    'course',
    `select n.waiting_entry_id from was join became using (id) join enrolment n on n.course_start_id = became.id
      where n.state in ('expected', 'confirmed')
        and (was.starts_on, was.facts->>'courseType') is distinct from (became.starts_on, became.facts->>'courseType')`,
  ),
  after('waiting_entry', 'entry'),
  after('waiting_spell', 'wait'),
  after('enrolment', 'wait'),
  `create trigger look_at_clocks_again after update on course_start referencing old table as was new table as became
    for each statement execute function look_at_clocks_of_course()`,
].join('');

const rowLevelSecurity = `
  alter table clock_look enable row level security;
  alter table clock_look force row level security;
  create policy scope on clock_look using (current_setting('app.role', true) = 'system')`;
