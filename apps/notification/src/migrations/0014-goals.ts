import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each county's goals on waiting times stand, as heard last. */
export class Goals1795219200014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal (
        id uuid primary key,
        version integer not null,
        facts jsonb not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table goal;
      delete from digest_item where item_id in (select id from item where subject_kind = 'goal');
      delete from item where subject_kind = 'goal'`);
  }
}
