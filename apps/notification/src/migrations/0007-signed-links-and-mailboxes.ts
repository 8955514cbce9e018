import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links are signed instead of kept; subscriptions pause, go by distance, and may be of an office's mailbox. */
export class SignedLinksAndMailboxes1795219200007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [subscription, consent]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mailbox_consent;
      delete from mail where notice_kind in ('preferences-link', 'mailbox-confirm')
        or subscription_id in (select id from subscription where member_id is null);
      delete from digest_item where subscription_id in (select id from subscription where member_id is null);
      delete from digest where subscription_id in (select id from subscription where member_id is null);
      delete from subscription where member_id is null;
      update subscription set unsubscribe_token = encode(link_secret, 'hex') where unsubscribe_token is null;
      alter table subscription drop column link_mailed_at, drop column link_mails, drop column quiet_until,
        drop column within_km, drop column around,
        alter column unsubscribe_token set not null, alter column member_id set not null`);
  }
}

const subscription = `
  alter table subscription
    -- null: of an office's mailbox, which has confirmed it (see mailbox_consent)
    alter column member_id drop not null,
    -- only of subscriptions from before links were signed; none is given out any more
    alter column unsubscribe_token drop not null,
    -- a municipality, and how far around it course starts are wanted; instead of areas
    add column around text check (around ~ '^[0-9]{8}$'),
    add column within_km smallint check (within_km between 1 and 100),
    -- paused, or a digest skipped: none is made for a slot before this instant, and nothing is lost
    add column quiet_until timestamptz,
    -- a fresh link was asked for without signing in
    add column link_mails integer not null default 0,
    add column link_mailed_at timestamptz,
    add check ((around is null) = (within_km is null))`;

/** Who asked that an office's mailbox be told, and how it agreed. The id is that of the subscription that follows. */
const consent = `
  create table mailbox_consent (
    id uuid primary key,
    organisation_id uuid not null,
    -- the member who asked
    asked_by uuid not null,
    address text not null check (length(address) <= 254),
    language text not null check (language in ('de', 'en')),
    link_secret bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
    asked_at timestamptz not null default now(),
    mails_asked integer not null default 1,
    mailed_at timestamptz not null default now(),
    expires_at timestamptz not null,
    confirmed_at timestamptz,
    -- SHA-256 of the link that was confirmed by: only who read the mail could have had it
    proof bytea check (length(proof) = 32),
    check ((confirmed_at is null) = (proof is null))
  );
  create unique index mailbox_consent_one_open on mailbox_consent (lower(address)) where confirmed_at is null;
  create index mailbox_consent_of_organisation on mailbox_consent (organisation_id, id);
  alter table mailbox_consent enable row level security;
  alter table mailbox_consent force row level security;
  create policy scope on mailbox_consent using (
    current_setting('app.role', true) = 'system'
    or (current_setting('app.role', true) in ('case_manager', 'coordinator', 'counsellor', 'provider_staff', 'county_admin')
        and organisation_id::text = current_setting('app.organisation', true)))`;
