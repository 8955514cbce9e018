import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys with which a provider's software acts for it, and organisations that ask to be let in. */
export class KeysAndRequests1795219200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(apiKey);
    await runner.query(providerRequest);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table provider_request, api_key_use, api_key');
  }
}

/** Of a key's 256 random bits only their SHA-256 is kept. How it is used lies apart: every service writes that. */
const apiKey = `
  create table api_key (
    id uuid primary key,
    version integer not null default 1,
    organisation_id uuid not null references organisation (id),
    name text not null,
    scopes text[] not null
      check (cardinality(scopes) > 0 and scopes <@ array['course-starts:read', 'course-starts:write', 'imports:write']),
    prefix text not null unique check (prefix ~ '^[0-9a-f]{12}$'),
    hash bytea not null check (length(hash) = 32),
    created_at timestamptz not null default now(),
    created_by uuid not null,
    expires_on date not null,
    -- the key that follows this one; until ends_at both are good
    followed_by uuid references api_key (id),
    ends_at timestamptz,
    revoked_at timestamptz
  );
  create index api_key_of_organisation on api_key (organisation_id, id);
  create table api_key_use (
    api_key_id uuid primary key references api_key (id),
    last_used_on date not null,
    minute timestamptz not null,
    requests integer not null
  )`;

/** The name of who asks is a person's: seen by the county and the service itself, and taken out when decided. */
const providerRequest = `
  create table provider_request (
    id uuid primary key,
    version integer not null default 1,
    state text not null default 'asked' check (state in ('asked', 'confirmed', 'approved', 'refused')),
    name text not null,
    kind text not null,
    mailbox text not null check (length(mailbox) <= 254),
    municipality text not null check (municipality ~ '^[0-9]{8}$'),
    bamf_number text,
    asked_by text,
    language text not null check (language in ('de', 'en')),
    -- in the mail to the mailbox, and gone once it has been used
    token text unique,
    mails_asked integer not null default 1,
    asked_at timestamptz not null default now(),
    confirmed_at timestamptz,
    decided_at timestamptz,
    decided_by uuid,
    reason text,
    organisation_id uuid references organisation (id),
    check ((state = 'asked') = (token is not null)),
    check ((state in ('approved', 'refused')) = (decided_at is not null)),
    check ((state = 'approved') = (organisation_id is not null)),
    check (state <> 'refused' or reason is not null)
  );
  create index provider_request_by_state on provider_request (state, id);
  create unique index provider_request_one_open on provider_request (lower(mailbox)) where state in ('asked', 'confirmed');
  alter table provider_request enable row level security;
  alter table provider_request force row level security;
  create policy scope on provider_request using (current_setting('app.role', true) in ('system', 'county_admin'))`;
