import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time limits that come near or pass are told as well. */
export class LegalClocks1795219200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table legal_clock (
        id uuid primary key,
        version integer not null,
        facts jsonb not null,
        state text not null check (state in ('approaching', 'missed', 'stopped'))
      );
      alter table item drop constraint item_subject_kind_check;
      alter table item add constraint item_subject_kind_check
        check (subject_kind in ('course-start', 'seat-offer', 'handover', 'subscription', 'legal-clock'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table legal_clock;
      delete from digest_item where item_id in (select id from item where subject_kind = 'legal-clock');
      delete from item where subject_kind = 'legal-clock';
      alter table item drop constraint item_subject_kind_check;
      alter table item add constraint item_subject_kind_check
        check (subject_kind in ('course-start', 'seat-offer', 'handover', 'subscription'))`);
  }
}
