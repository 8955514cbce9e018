import { idempotencyTableSql } from '@app/runtime';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of providers, what became of each of their records, and keys of requests that must happen once. */
export class Imports1795219200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(imports);
    await runner.query(idempotencyTableSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key, import_record, import');
  }
}

/**
 * The file stays until it has been worked through, so that a crash costs nothing; kept uncompressed, it can be read in
 * slices. Whoever works on it holds a lease by the database's clock.
 */
const imports = `
  create table import (
    id uuid primary key,
    provider_id uuid not null,
    format text not null,
    file_name text not null,
    file_hash text not null,
    file bytea,
    state text not null check (state in ('running', 'done', 'stopped', 'failed')),
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    records_total integer,
    failure text,
    attempts integer not null default 0,
    lease_token uuid,
    lease_until timestamptz
  );
  alter table import alter column file set storage external;
  create index import_by_provider on import (provider_id, id);
  create index import_running on import (id) where state = 'running';
  create table import_record (
    import_id uuid not null references import (id) on delete cascade,
    position integer not null,
    external_id text,
    title text,
    outcome text not null check (outcome in ('imported', 'changed', 'unchanged', 'left-out', 'refused')),
    course_start_id uuid,
    status text,
    session_count integer,
    changed_fields text[],
    problems jsonb not null,
    primary key (import_id, position)
  );
  create index import_record_by_number on import_record (import_id, external_id)`;
