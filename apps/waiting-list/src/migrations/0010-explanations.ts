import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exports of explanations with the keys that signed them, and the indexes by which one person is explained quickly. */
export class Explanations1795219200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(exports);
    await runner.query(rowLevelSecurity);
    await runner.query(indexes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index if exists waiting_entry_alike, course_start_near, course_start_online;
      alter table waiting_entry drop column home_county;
      drop table if exists explanation_export, explanation_key;`);
  }
}

const exports = `
  -- every public key that ever signed here: a file can be verified long after its key has been replaced
  create table explanation_key (
    kid text primary key,
    x text not null,
    first_used_at timestamptz not null default now()
  );
  create table explanation_export (
    id uuid primary key,
    waiting_entry_id uuid not null references waiting_entry (id) on delete cascade,
    member_id uuid not null,
    purpose text not null,
    made_at timestamptz not null,
    kid text not null references explanation_key (kid),
    sha256 text not null,
    -- byte for byte as signed
    file text not null
  );
  create index explanation_export_of_entry on explanation_export (waiting_entry_id, id)`;

/** Made and read by whoever looks after the person; never changed. */
const rowLevelSecurity = `
  alter table explanation_export enable row level security;
  alter table explanation_export force row level security;
  create policy making on explanation_export for insert with check (
    exists (select 1 from waiting_entry e where e.id = waiting_entry_id)
    and member_id::text = current_setting('app.member', true));
  create policy reading on explanation_export for select using (
    exists (select 1 from waiting_entry e where e.id = waiting_entry_id));
  create policy erasing on explanation_export for delete using (current_setting('app.role', true) = 'system')`;

/**
 * Who waits for the same in the same county; which course starts are near, and which are everywhere. A column of its own,
 * since under row-level security no index on an expression is used.
 */
const indexes = `
  alter table waiting_entry add column home_county text not null generated always as (left(municipality, 5)) stored;
  create index waiting_entry_alike on waiting_entry (home_county, level, track) where state = 'waiting';
  create index course_start_near on course_start using gist
    (point((facts ->> 'easting')::float8, (facts ->> 'northing')::float8));
  create index course_start_online on course_start (entry_closes_on) where facts ->> 'format' = 'online'`;
