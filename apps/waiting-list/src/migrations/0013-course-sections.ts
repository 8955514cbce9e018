import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sections of courses that have begun: until `late_entry_until` somebody may still come into one on time. */
export class CourseSections1795219200013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table course_section');
  }
}
