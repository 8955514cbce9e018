import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes near is told too, and how many wait where. The kinds of items are the code's to list. */
export class WhatNears1795219200006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item drop constraint if exists item_subject_kind_check;
      alter table item add constraint item_subject_kind_check check (subject_kind ~ '^[a-z]+(-[a-z]+)*$');
      create table demand (
        county text not null check (county ~ '^[0-9]{5}$'),
        track text not null,
        level text not null,
        -- as it may be said of a group; a cell with too few has no row
        people integer not null check (people >= 5),
        as_of timestamptz not null,
        primary key (county, track, level)
      );
      create table demand_heard (
        county text primary key,
        version integer not null
      );
      create index seat_offer_open on seat_offer ((facts->>'providerId')) where state = 'open';
      create index seat_offer_accepted on seat_offer ((facts->>'courseStartId')) where state = 'accepted';
      create index course_start_of_provider on course_start ((facts->>'providerId'));
      create index legal_clock_of_provider on legal_clock ((facts->>'providerId')) where state <> 'stopped'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index legal_clock_of_provider, course_start_of_provider, seat_offer_accepted, seat_offer_open;
      drop table demand_heard, demand;
      delete from digest_item where item_id in
        (select id from item where subject_kind in ('course-end', 'minimum', 'collision'));
      delete from item where subject_kind in ('course-end', 'minimum', 'collision');
      alter table item drop constraint item_subject_kind_check;
      alter table item add constraint item_subject_kind_check
        check (subject_kind in ('course-start', 'seat-offer', 'handover', 'subscription', 'legal-clock'))`);
  }
}
