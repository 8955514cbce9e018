import { HttpException } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** What a keyset page continues after: the sort values of its last row, the id last. */
export type CursorPart = string | number | null;

/** Opaque to the caller. */
export function writeCursor(parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Reads a cursor; one check per part decides whether it can be ours. Anything else is answered 400. */
export function readCursor<P extends readonly CursorPart[]>(
  cursor: string | undefined,
  checks: { readonly [K in keyof P]: (part: unknown) => part is P[K] },
): P | undefined {
  if (cursor === undefined) return undefined;
  const parts = decoded(cursor);
  if (Array.isArray(parts) && parts.length === checks.length && parts.every((part, at) => checks[at]?.(part))) {
    return parts as unknown as P;
  }
  throw new HttpException({ code: 'cursor.malformed', errors: [forged] }, 400);
}

const forged = { pointer: '/cursor', code: 'cursor.malformed', detail: 'This cursor is not one of ours.' };

/** True for the ids this system gives. */
export function isId(part: unknown): part is string {
  return typeof part === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part);
}

export function isInstant(part: unknown): part is string {
  return typeof part === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/.test(part) && !Number.isNaN(Date.parse(part));
}

/** `?limit=&cursor=` of every list. */
export class PageRequest {
  /** Items on a page. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => digits(value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  /** `nextCursor` of the page before. */
  @IsOptional() @IsString() @MaxLength(500) cursor?: string;
}

/** Cuts `limit + 1` rows to a page, and says where it goes on. */
export function paged<T>(
  rows: readonly T[],
  limit: number,
  partsOf: (last: T) => readonly CursorPart[],
): { readonly items: readonly T[]; readonly nextCursor?: string } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, nextCursor: writeCursor(partsOf(last)) } : { items };
}

function digits(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
