import { names } from '@app/feeds';
import type { Reply } from '@app/runtime';

export { etagOf } from '@app/feeds';

/** Seconds for which anybody may repeat an answer of the catalogue without asking again. */
const usuallyFresh = 60;

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
