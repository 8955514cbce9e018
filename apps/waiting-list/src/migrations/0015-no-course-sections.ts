import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A begun section is told with the whole course start, so nothing is kept of it beside that. */
export class NoCourseSections1795219200015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table course_section');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table course_section (
        course_start_id uuid not null,
        number integer not null check (number >= 1),
        version integer not null,
        section_count integer not null,
        level text,
        starts_on date not null,
        ends_on date not null,
        started_on date not null,
        units integer not null,
        late_entry_until date not null,
        primary key (course_start_id, number)
      );
      create index course_section_enterable on course_section (late_entry_until)`);
  }
}
