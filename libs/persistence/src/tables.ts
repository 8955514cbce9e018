import type { MigrationInterface } from 'typeorm';

/** A TypeORM migration class whose name ends in a 13-digit timestamp. */
export type Migration = new () => MigrationInterface;

/** One PostgreSQL schema with everything in it, owned by one service or one library. */
export interface Tables {
  readonly schema: string;
  /** TypeORM entity classes; may be empty where plain SQL is used. */
  readonly rows: readonly (abstract new () => object)[];
  readonly migrations: readonly Migration[];
  /** What a service that does not own the schema may do with its tables. */
  readonly guests?: 'read' | 'read-write';
  /** Tables that a service which does not own the schema may write nevertheless, by the service's own schema. */
  readonly writtenBy?: Readonly<Record<string, readonly string[]>>;
}
