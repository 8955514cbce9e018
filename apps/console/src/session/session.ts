import type { MeView } from '@app/contracts';
import type { FastifyRequest } from 'fastify';

export interface Flash {
  readonly kind: 'success' | 'info' | 'danger';
  readonly text: string;
}

/** What is remembered between the two halves of a sign-in. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

/** In the sealed cookie `kb_session`. */
export interface SessionContent {
  readonly csrf?: string;
  readonly attempt?: SignInAttempt;
  readonly name?: string;
  readonly me?: MeView;
  /** Milliseconds since 1970: when `me` was asked for. */
  readonly meAt?: number;
  readonly signedInAt?: number;
  readonly flash?: Flash;
}

/** In the sealed cookie `kb_tokens`, apart from the rest because a cookie holds 4 KB. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface Sealed<T> {
  get<K extends keyof T & string>(key: K): T[K] | undefined;
  set<K extends keyof T & string>(key: K, value: T[K] | undefined): void;
  delete(): void;
}

interface WithSessions {
  readonly session: Sealed<SessionContent>;
  readonly tokens: Sealed<{ readonly held: Tokens }>;
}

/** What the browser remembers for us, sealed so that it can neither read nor change it. */
export function sessionOf(request: FastifyRequest): Sealed<SessionContent> {
  return (request as unknown as WithSessions).session;
}

export function tokensOf(request: FastifyRequest): Sealed<{ readonly held: Tokens }> {
  return (request as unknown as WithSessions).tokens;
}

/** Says something once, on the next page. */
export function flash(request: FastifyRequest, said: Flash): void {
  sessionOf(request).set('flash', said);
}

export function takeFlash(request: FastifyRequest): Flash | undefined {
  const said = sessionOf(request).get('flash');
  if (said) sessionOf(request).set('flash', undefined);
  return said;
}
