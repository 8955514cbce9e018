import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept no longer, and why and since when mail waits. */
export class RetentionAndPauses1795219200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [retention, pauses]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbound drop column held_since;
      alter table mail_server drop column paused_because, drop column paused_since;
      drop index mail_waiting, calendar_entry_noted, digest_made, mail_created, mail_read_at, digest_item_of_item;
      drop table retention_run`);
  }
}

/** One row per rule and day; a day that somebody began and did not finish is taken up by the next. */
const retention = `
  create table retention_run (
    rule text not null,
    due_on date not null,
    taken_at timestamptz not null default now(),
    removed integer not null default 0,
    finished_at timestamptz,
    primary key (rule, due_on)
  );
  create index digest_item_of_item on digest_item (item_id);
  create index mail_read_at on mail_read (at);
  create index mail_created on mail (created_at);
  create index digest_made on digest (window_until);
  create index calendar_entry_noted on calendar_entry (course_start_id)`;

const pauses = `
  alter table mail_server
    -- three digits of what it answered; null when it did not answer
    add column paused_because smallint,
    add column paused_since timestamptz;
  alter table outbound add column held_since timestamptz;
  update outbound set held_since = now() where held;
  create index mail_waiting on mail (created_at) where state in ('ready', 'sending', 'held')`;
