import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How fast a mail server wants its mail, what it reported later, calendar entries, and who looked at what was sent. */
export class Delivery1795219200005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [mailServer, report, calendarEntry, mailRead]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from mail where notice_kind = 'place-calendar';
      drop table mail_read, calendar_entry, mail_server;
      drop index mail_of_subscription;
      drop index mail_sent;
      alter table mail drop column looked_up_at, drop column report_status, drop column reported_at`);
  }
}

/** Shared by every process that sends to the same server. */
const mailServer = `
  create table mail_server (
    -- host and port
    name text primary key,
    tokens double precision not null,
    refilled_at timestamptz not null default now(),
    paused_until timestamptz,
    -- how often in a row it asked for a pause
    strikes integer not null default 0
  )`;

/** Written in a delivery status notification, or found in the records of the server. */
const report = `
  alter table mail
    add column looked_up_at timestamptz,
    -- enhanced status code of RFC 3463
    add column report_status text check (report_status ~ '^[245]\\.[0-9]{1,3}\\.[0-9]{1,3}$'),
    add column reported_at timestamptz;
  create index mail_of_subscription on mail (subscription_id, id);
  create index mail_sent on mail (id) where state = 'sent'`;

/** An accepted place in the calendar of whoever looks after the person; \`sequence\` rises with every change (RFC 5546). */
const calendarEntry = `
  create table calendar_entry (
    seat_offer_id uuid primary key,
    course_start_id uuid not null,
    -- of the course start, as the entry knows it
    course_version integer not null,
    member_id uuid not null,
    sequence integer not null default 0,
    -- what the entry said last
    said jsonb not null,
    cancelled boolean not null default false
  );
  create index calendar_entry_of_course_start on calendar_entry (course_start_id) where not cancelled`;

/** Who looked at what was sent to others, and what for. Only ever added to. */
const mailRead = `
  create table mail_read (
    id uuid primary key,
    member_id uuid not null,
    purpose text not null,
    subscription_id uuid,
    address_part text,
    mails integer not null,
    at timestamptz not null default now()
  )`;
