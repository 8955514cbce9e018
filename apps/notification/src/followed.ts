import { etagOf, names } from '@app/feeds';
import type { Reply } from '@app/runtime';

/** Seconds after which a program may ask again. */
const freshSeconds = 300;

/**
 * What a program follows by a link that is a right by itself: for nobody's store but its own, in no index, and its address
 * is told to nobody. Empty, and 304, when the program has it already.
 */
export function followed(reply: Reply, ifNoneMatch: string | undefined, type: string, text: string): string {
  const etag = etagOf(text);
  reply.header('etag', etag);
  reply.header('cache-control', `private, max-age=${freshSeconds}`);
  reply.header('referrer-policy', 'no-referrer');
  reply.header('x-robots-tag', 'noindex');
  if (names(ifNoneMatch, etag)) {
    reply.status(304);
    return '';
  }
  reply.header('content-type', `${type}; charset=utf-8`);
  return text;
}
