import { idempotencyTableSql } from '@app/runtime';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants to be told, what there is to tell, what was put together for whom, and what became of the mail. */
export class NewsDigestsMails1795219200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [subscription, copies, item, digest, mail, outbound, idempotencyTableSql]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table idempotency_key, outbound, mail, digest_item, digest, item, handover, seat_offer, places,
                  course_start, subscription`,
    );
  }
}

/** `told_until`: everything recorded before it has been looked at. */
const subscription = `
  create table subscription (
    id uuid primary key,
    version integer not null default 1,
    member_id uuid not null,
    organisation_id uuid not null,
    address text not null check (length(address) <= 254),
    language text not null check (language in ('de', 'en')),
    areas text[] not null,
    levels text[] not null,
    slot text not null check (slot ~ '^(0[5-9]|1[0-9]|2[01]):[0-5][0-9]$' or slot = '22:00'),
    active boolean not null default true,
    unsubscribe_token text not null unique,
    created_at timestamptz not null default now(),
    -- nothing recorded before this is ever told
    news_since timestamptz not null default now(),
    -- a digest is never made for a slot before this instant
    slot_since timestamptz not null default now(),
    told_until timestamptz not null default now(),
    -- the mail server refused the address for good
    refused_at timestamptz,
    ended_at timestamptz
  );
  create unique index subscription_one_per_member on subscription (member_id) where ended_at is null;
  create unique index subscription_one_per_address on subscription (lower(address)) where ended_at is null`;

/** What was heard last of each subject. Newest version wins, whatever the order of hearing. */
const copies = `
  create table course_start (
    id uuid primary key,
    version integer not null,
    facts jsonb not null
  );
  create table places (
    course_start_id uuid primary key,
    version integer not null,
    held integer not null,
    confirmed integer not null,
    as_of timestamptz not null
  );
  create table seat_offer (
    id uuid primary key,
    version integer not null,
    facts jsonb not null,
    state text not null check (state in ('open', 'accepted', 'declined', 'expired', 'withdrawn'))
  );
  create table handover (
    id uuid primary key,
    version integer not null,
    facts jsonb not null
  )`;

/** One thing to tell one kind of recipient. Positions rise; a late commit may show a lower one after a higher one. */
const item = `
  create table item (
    id uuid primary key,
    position bigint generated always as identity unique,
    subject_kind text not null check (subject_kind in ('course-start', 'seat-offer', 'handover', 'subscription')),
    subject_id uuid not null,
    version integer not null,
    what text not null,
    audience text not null check (audience in ('area', 'member', 'organisation')),
    -- a member, an organisation, or null for an area
    audience_id uuid,
    -- where the course start is and was; empty for an online course, which is near to everybody
    municipalities text[] not null default '{}',
    before jsonb,
    after jsonb not null,
    -- recorded before a backup from which this database was restored: it may have been told already
    maybe_told boolean not null default false,
    recorded_at timestamptz not null default now(),
    unique nulls not distinct (subject_kind, subject_id, version, audience, audience_id, what)
  );
  create index item_recorded on item (recorded_at)`;

const digest = `
  create table digest (
    id uuid primary key,
    subscription_id uuid not null references subscription (id),
    period_key text not null,
    window_from timestamptz not null,
    window_until timestamptz not null default now(),
    item_count integer not null default 0,
    subject text not null default '',
    unique (subscription_id, period_key)
  );
  create index digest_of_subscription on digest (subscription_id, id);

  create table digest_item (
    subscription_id uuid not null references subscription (id),
    item_id uuid not null references item (id),
    -- null: its mail was given up, it waits for the next digest
    digest_id uuid references digest (id),
    maybe_told boolean not null default false,
    primary key (subscription_id, item_id)
  );
  create index digest_item_of_digest on digest_item (digest_id);
  create index digest_item_waiting on digest_item (subscription_id) where digest_id is null`;

const mail = `
  create table mail (
    id uuid primary key,
    digest_id uuid not null unique references digest (id),
    subscription_id uuid not null references subscription (id),
    address text not null,
    message_id text not null unique,
    state text not null check (state in ('ready', 'sending', 'sent', 'rejected', 'uncertain', 'abandoned', 'held')),
    attempts integer not null default 0,
    due_at timestamptz not null default now(),
    lease_token uuid,
    lease_until timestamptz,
    -- set before the first byte of the message leaves us; without it the server cannot own the mail
    handed_over_at timestamptz,
    uncertain_since timestamptz,
    sent_at timestamptz,
    -- three digits of the server's last answer, never its text
    last_reply smallint,
    created_at timestamptz not null default now()
  );
  create index mail_due on mail (due_at) where state = 'ready';
  create index mail_sending on mail (lease_until) where state = 'sending';
  create index mail_uncertain on mail (uncertain_since) where state = 'uncertain'`;

/** Whether mail leaves at all. \`fingerprint\` tells this database from one restored from its backup. */
const outbound = `
  create table outbound (
    one boolean primary key default true check (one),
    held boolean not null default false,
    held_because text,
    fingerprint text
  );
  insert into outbound default values`;
