import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each provider's source last said of each course; files that were held back; records a person completes. */
export class SourceRecords1795219200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(imports);
    await runner.query(sourceRecords);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table source_record;
      delete from import_record where outcome = 'incomplete';
      update import set state = 'failed', finished_at = coalesce(finished_at, now())
       where state in ('quarantined', 'discarded');
      alter table import
        drop column known_before, drop column decided_at,
        drop constraint import_state_check,
        add constraint import_state_check check (state in ('running', 'done', 'stopped', 'failed'));
      alter table import_record
        drop constraint import_record_outcome_check,
        add constraint import_record_outcome_check
          check (outcome in ('imported', 'changed', 'unchanged', 'left-out', 'refused'))`);
  }
}

/** `known_before`: how many records of the source were known when the file was held back. */
const imports = `
  alter table import
    add column known_before integer,
    add column decided_at timestamptz,
    drop constraint import_state_check,
    add constraint import_state_check
      check (state in ('running', 'quarantined', 'done', 'stopped', 'failed', 'discarded')),
    add constraint import_quarantine_has_a_cause check (state <> 'quarantined' or known_before is not null);
  alter table import_record
    drop constraint import_record_outcome_check,
    add constraint import_record_outcome_check
      check (outcome in ('imported', 'changed', 'unchanged', 'incomplete', 'left-out', 'refused'))`;

/**
 * One row per record of a source, that is of a provider's files in one format. `raw` has the file's own words, nothing
 * about people. `draft` is what is known of an incomplete one, `completion` what a person has added.
 */
const sourceRecords = `
  create table source_record (
    id uuid primary key,
    provider_id uuid not null,
    format text not null,
    external_id text not null,
    title text not null,
    starts_on date,
    ends_on date,
    raw jsonb not null,
    draft jsonb,
    lacking text[] not null default '{}',
    completion jsonb,
    completed_at timestamptz,
    cancelled_in_file boolean not null default false,
    course_start_id uuid references course_start (id) on delete set null,
    last_import_id uuid not null,
    first_seen_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    missing_since timestamptz,
    unique (provider_id, format, external_id)
  );
  create index source_record_incomplete on source_record (provider_id, id) where lacking <> '{}';
  create index source_record_missing on source_record (provider_id, id) where missing_since is not null;
  create index source_record_by_course_start on source_record (course_start_id) where course_start_id is not null`;
