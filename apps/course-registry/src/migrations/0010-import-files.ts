import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on their way in get a place of their own, in pieces: whoever takes or reads one holds one piece in memory. */
export class ImportFiles1795219200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(files);
    await runner.query(moved);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import add column file bytea;
      alter table import alter column file set storage external;
      update import set file = (select coalesce(string_agg(bytes, '' order by number), '') from import_file_piece
                                 where file_id = import.id)
       where id in (select id from import_file);
      drop table import_file_piece, import_file`);
  }
}

/**
 * A file is there before its import is: it comes in piece by piece, and what nobody makes an import of is forgotten. Every
 * piece but the last has the same length, so that any place is found; kept uncompressed, for it is read in slices.
 */
const files = `
  create table import_file (
    id uuid primary key,
    begun_at timestamptz not null default now()
  );
  create index import_file_begun on import_file (begun_at);
  create table import_file_piece (
    file_id uuid not null references import_file (id) on delete cascade,
    number integer not null check (number >= 0),
    bytes bytea not null,
    primary key (file_id, number)
  );
  alter table import_file_piece alter column bytes set storage external`;

const pieceBytes = 262_144;

/** Files that have not been worked through; their ids are those of their imports. */
const moved = `
  insert into import_file (id, begun_at) select id, started_at from import where file is not null;
  insert into import_file_piece (file_id, number, bytes)
    select id, number, substring(file from number * ${pieceBytes} + 1 for ${pieceBytes})
      from import cross join lateral generate_series(0, (octet_length(file) - 1) / ${pieceBytes}) number
     where octet_length(file) > 0;
  alter table import drop column file`;
