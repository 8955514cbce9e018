import { createHash } from 'node:crypto';
import type { Reply } from '@app/runtime';

/** Seconds for which anybody may repeat an answer of the catalogue without asking again. */
const usuallyFresh = 60;

/** A weak `ETag`: the same content, whatever its bytes. */
export function etagOf(...parts: readonly string[]): string {
  // Written in one go: a call for each line of a list costs more than the hash.
  const hash = createHash('sha256').update(`${parts.join('\0')}\0`);
  return `W/"${hash.digest('base64url').slice(0, 27)}"`;
}

/** Says how long an answer holds. True, and 304, when the caller has it already (RFC 9110 §13.1.2, weak comparison). */
export function isKnown(
  reply: Reply,
  ifNoneMatch: string | undefined,
  etag: string,
  freshSeconds: number = usuallyFresh,
): boolean {
  reply.header('etag', etag);
  reply.header('cache-control', `public, max-age=${freshSeconds}`);
  if (!names(ifNoneMatch, etag)) return false;
  reply.status(304);
  return true;
}

function names(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag));
}
