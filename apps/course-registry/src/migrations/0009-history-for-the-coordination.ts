import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Coordinators answer for the county's courses: they too read what became of them. */
export class HistoryForTheCoordination1795219200009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create policy reading_coordination on course_start_change for select
                          using (current_setting('app.role', true) = 'coordinator')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy reading_coordination on course_start_change');
  }
}
