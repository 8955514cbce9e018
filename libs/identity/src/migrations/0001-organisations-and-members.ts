import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works where: the county's own knowledge of organisations and their members. */
export class OrganisationsAndMembers1795219200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(organisation);
    await runner.query(member);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table member, organisation');
  }
}

const organisation = `
  create table organisation (
    id uuid primary key,
    key text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind text not null check (kind in ('provider', 'jobcenter', 'county', 'counselling')),
    name text not null,
    mail_domains text[] not null default '{}',
    areas text[] not null default '{}'
  )`;

const member = `
  create table member (
    id uuid primary key,
    issuer text not null,
    subject text not null,
    organisation_id uuid not null references organisation (id),
    roles text[] not null default '{}'
      check (roles <@ array['provider_staff', 'case_manager', 'coordinator', 'counsellor', 'county_admin', 'dpo']),
    display_name text not null,
    email text,
    active boolean not null default true,
    unique (issuer, subject)
  );
  create index member_organisation on member (organisation_id)`;
