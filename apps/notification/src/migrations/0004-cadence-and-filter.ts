import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which days somebody is told, and of which course starts; whoever subscribed before goes on as before. */
export class CadenceAndFilter1795219200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table subscription
        -- every working day when empty
        add column weekdays text[] not null default '{}'
          check (weekdays <@ array['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']),
        add column course_types text[] not null default '{}',
        add column funding_paths text[] not null default '{}',
        add column formats text[] not null default '{}',
        add column childcare_only boolean not null default false,
        add column own_people_only boolean not null default false,
        -- nobody asked for it: it began with its member's role
        add column by_default boolean not null default false,
        -- signs links to the preferences, and nothing else
        add column link_secret bytea not null
          default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
        -- something, or that there was nothing, was mailed last
        add column mailed_at timestamptz not null default now();
      -- told in a quiet month that there was nothing
      alter table digest add column quiet boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table digest drop column quiet;
      alter table subscription drop column mailed_at, drop column link_secret, drop column by_default,
        drop column own_people_only, drop column childcare_only, drop column formats, drop column funding_paths,
        drop column course_types, drop column weekdays`);
  }
}
