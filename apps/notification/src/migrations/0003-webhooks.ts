import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What providers' software is told, and mails that belong to no digest. */
export class Webhooks1795219200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [webhook, concerns, delivery, alreadyKnown, notice]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from mail where digest_id is null;
      alter table mail drop constraint mail_notice_once, drop constraint mail_has_one_content,
        drop column notice_kind, drop column notice_about, drop column notice_round,
        alter column digest_id set not null, alter column subscription_id set not null;
      drop table webhook_attempt, webhook_delivery, webhook_message, webhook_seat_offer, webhook_course_start, webhook`);
  }
}

/** Secrets are kept encrypted under a key that is not in the database. An ended webhook leaves with all it was sent. */
const webhook = `
  create table webhook (
    id uuid primary key,
    version integer not null default 1,
    organisation_id uuid not null,
    url text not null check (length(url) <= 500),
    events text[] not null,
    description text not null,
    contact_address text not null check (length(contact_address) <= 254),
    language text not null check (language in ('de', 'en')),
    state text not null default 'active' check (state in ('active', 'paused', 'disabled')),
    disabled_because text check (disabled_because in ('gone', 'failing')),
    -- how often it was turned off: each time is told once
    disabled_count integer not null default 0,
    secret bytea not null,
    old_secret bytea,
    old_secret_until timestamptz,
    last_delivered_at timestamptz,
    failing_since timestamptz,
    created_at timestamptz not null default now(),
    check ((state = 'disabled') = (disabled_because is not null)),
    check ((old_secret is null) = (old_secret_until is null))
  );
  create index webhook_of_organisation on webhook (organisation_id, id)`;

/** Whose a course start is, and what was heard of it before that was known: messages come in any order. */
const concerns = `
  create table webhook_course_start (
    id uuid primary key,
    -- null: others have spoken of it, its own provider not yet
    provider_id uuid,
    version integer not null default 0,
    places_version integer not null default 0,
    not_viable_version integer not null default 0,
    -- messages that wait for the provider to be known, by kind
    waiting jsonb not null default '{}'
  );
  create table webhook_seat_offer (
    id uuid primary key,
    course_start_id uuid not null,
    version integer not null,
    state text not null check (state in ('open', 'accepted', 'declined', 'expired', 'withdrawn'))
  );
  create index webhook_seat_offer_of_course_start on webhook_seat_offer (course_start_id)`;

/** A message is written once, to the letter, so that every attempt carries the same bytes. */
const delivery = `
  create table webhook_message (
    id text primary key check (id ~ '^msg_[0-9a-f]{32}$'),
    organisation_id uuid not null,
    type text not null,
    occurred_at timestamptz not null,
    body text not null,
    recorded_at timestamptz not null default now()
  );
  create index webhook_message_recorded on webhook_message (recorded_at);
  create table webhook_delivery (
    id uuid primary key,
    webhook_id uuid not null references webhook (id) on delete cascade,
    message_id text not null references webhook_message (id) on delete cascade,
    state text not null default 'waiting' check (state in ('waiting', 'sending', 'delivered', 'given-up')),
    -- of the present round: asking for it again begins another
    attempts integer not null default 0,
    due_at timestamptz not null default now(),
    lease_token uuid,
    lease_until timestamptz,
    unique (webhook_id, message_id)
  );
  create index webhook_delivery_due on webhook_delivery (due_at) where state = 'waiting';
  create index webhook_delivery_sending on webhook_delivery (webhook_id, lease_until) where state = 'sending';
  create index webhook_delivery_of_webhook on webhook_delivery (webhook_id, id);
  create table webhook_attempt (
    delivery_id uuid not null references webhook_delivery (id) on delete cascade,
    position bigint generated always as identity,
    at timestamptz not null,
    -- what the receiver answered; null when it did not
    status smallint,
    failure text,
    milliseconds integer not null,
    primary key (delivery_id, position)
  )`;

/** Course starts that were heard of before there were webhooks. */
const alreadyKnown = `
  insert into webhook_course_start (id, provider_id, version)
  select id, (facts->>'providerId')::uuid, version from course_start;
  insert into webhook_course_start as known (id, places_version)
  select course_start_id, version from places
  on conflict (id) do update set places_version = excluded.places_version;
  insert into webhook_seat_offer (id, course_start_id, version, state)
  select id, (facts->>'courseStartId')::uuid, version, state from seat_offer`;

/** A mail carries a digest or a notice; a notice is told once per round. */
const notice = `
  alter table mail
    alter column digest_id drop not null,
    alter column subscription_id drop not null,
    add column notice_kind text,
    add column notice_about uuid,
    add column notice_round integer,
    add constraint mail_has_one_content check (
      (digest_id is null) = (notice_kind is not null)
      and (digest_id is null) = (subscription_id is null)
      and (notice_kind is null) = (notice_about is null)
      and (notice_kind is null) = (notice_round is null)),
    add constraint mail_notice_once unique (notice_kind, notice_about, notice_round)`;
