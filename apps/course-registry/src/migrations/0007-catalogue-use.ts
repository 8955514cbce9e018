import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often the public catalogue is used: counts by day, and nothing about who used it. */
export class CatalogueUse1795219200007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(catalogueUse);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalogue_use');
  }
}

const catalogueUse = `
  create table catalogue_use (
    day date not null,
    kind text not null check (kind in ('page', 'filter', 'course-start')),
    value text not null check (length(value) between 1 and 60),
    language text not null check (length(language) between 2 and 5),
    uses bigint not null check (uses > 0),
    primary key (day, kind, value, language)
  )`;
