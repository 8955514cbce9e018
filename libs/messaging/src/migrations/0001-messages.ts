import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox, inbox and dead letters of all services. */
export class Messages1795219200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [message, delivery, inbox, deadLetter, canary, vacuum]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table canary, dead_letter, inbox, delivery, message');
  }
}

const message = `
  create table message (
    id uuid primary key,
    source text not null,
    type text not null,
    subject text not null,
    sequence bigint not null,
    payload jsonb not null,
    traceparent text,
    recorded_at timestamptz not null default now()
  )`;

/** No foreign key to message: one statement writes both and one deletes both, and the check would cost a fifth. */
const delivery = `
  create table delivery (
    message_id uuid not null,
    hearer text not null,
    source text not null,
    state text not null default 'open' check (state in ('open', 'rung', 'done', 'dead')),
    due_at timestamptz not null default now(),
    lease_token uuid,
    lease_until timestamptz,
    rung_at timestamptz,
    attempts smallint not null default 0,
    last_error_code text,
    acknowledged_at timestamptz,
    primary key (message_id, hearer)
  ) with (fillfactor = 60);
  create index delivery_open on delivery (due_at) where state = 'open';
  create index delivery_rung on delivery (hearer, rung_at) where state = 'rung'`;

const inbox = `
  create table inbox (
    consumer text not null,
    message_id uuid not null,
    handled_at timestamptz not null default now(),
    primary key (consumer, message_id)
  )`;

const deadLetter = `
  create table dead_letter (
    id uuid primary key,
    message_id uuid not null,
    hearer text not null,
    reason text not null check (reason in ('rule', 'exhausted', 'unknown-version', 'invalid')),
    error_code text not null,
    attempts smallint not null,
    died_at timestamptz not null default now(),
    resolution text check (resolution in ('replayed', 'discarded')),
    resolution_reason text,
    resolved_at timestamptz
  );
  create unique index dead_letter_unresolved on dead_letter (message_id, hearer) where resolution is null`;

const canary = `
  create table canary (
    service text primary key,
    seen_at timestamptz not null
  )`;

/** Every delivery is updated three times within a second: vacuum by count, not by share of the table, and do not dawdle. */
const vacuum = ['message', 'delivery', 'inbox']
  .map(
    (table) => `
  alter table ${table} set (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000)`,
  )
  .join(';');
