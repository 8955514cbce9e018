import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pause keeps urgent news back, too; one digest skipped does not. */
export class PausesApartFromSkips1795219200011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table subscription add column paused_until timestamptz;
      update subscription set paused_until = quiet_until`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table subscription drop column paused_until');
  }
}
