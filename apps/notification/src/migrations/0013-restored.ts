import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When this database came out of a backup last: what is heard of a time before may have been told in the time it lost. */
export class Restored1795219200013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbound add column restored_at timestamptz;
      update outbound set restored_at = held_since where held_because = 'restored'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbound drop column restored_at');
  }
}
