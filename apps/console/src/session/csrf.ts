import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sessionOf } from './session.js';

/** Name of the hidden field in every form that changes something. */
export const csrfField = '_csrf';

/** The token of this session; made on first use. */
export function csrfOf(request: FastifyRequest): string {
  const session = sessionOf(request);
  const known = session.get('csrf');
  if (known) return known;
  const made = randomBytes(24).toString('base64url');
  session.set('csrf', made);
  return made;
}

/** True when a page of ours was posted: right origin, and the token of this very session. */
export function isOurForm(request: FastifyRequest, consoleUrl: string): boolean {
  if (request.headers.origin !== new URL(consoleUrl).origin) return false;
  const expected = sessionOf(request).get('csrf');
  const token = tokenIn(request.body);
  if (!expected || typeof token !== 'string') return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A form with a file has parts, each with its value. */
function tokenIn(body: unknown): unknown {
  const { [csrfField]: field } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return typeof field === 'object' && field !== null && 'value' in field ? field.value : field;
}
