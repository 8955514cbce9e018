import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

/** What the database said no to. */
export interface DatabaseRefusal {
  /** SQLSTATE, five characters; the first two are its class. */
  readonly code: string;
  readonly constraint: string | undefined;
  readonly column: string | undefined;
}

/** Undefined when it was not the database that refused: a connection that broke has no SQLSTATE. */
export function databaseRefusal(error: unknown): DatabaseRefusal | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof DatabaseError) || !cause.code) return undefined;
  return { code: cause.code, constraint: cause.constraint, column: cause.column };
}
