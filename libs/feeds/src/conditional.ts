import { createHash } from 'node:crypto';

/** A weak `ETag`: the same content, whatever its bytes. */
export function etagOf(...parts: readonly string[]): string {
  // Written in one go: a call for each line of a list costs more than the hash.
  const hash = createHash('sha256').update(`${parts.join('\0')}\0`);
  return `W/"${hash.digest('base64url').slice(0, 27)}"`;
}

/** True when `If-None-Match` names what the caller would get (RFC 9110 §13.1.2, weak comparison). */
export function names(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag));
}
