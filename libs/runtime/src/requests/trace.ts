import { randomUUID } from 'node:crypto';

const shape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** W3C `traceparent` of a request: the caller's trace with a span of our own, or a new trace when it brought none. */
export function traceparentFor(header: unknown): string {
  const [, trace, , flags] = (typeof header === 'string' && shape.exec(header)) || [];
  const known = trace && !/^0+$/.test(trace);
  return `00-${known ? trace : hex()}-${hex().slice(16)}-${known ? flags : '00'}`;
}

/** 32 digits; node keeps a stock of these, while asking for random bytes each time is dear. */
function hex(): string {
  return randomUUID().replaceAll('-', '');
}

/** The 32 hex digits all spans of one trace share. */
export function traceIdOf(traceparent: string | undefined): string | undefined {
  return traceparent && shape.exec(traceparent)?.[1];
}
