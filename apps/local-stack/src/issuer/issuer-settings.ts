import type { SampleAccount } from '../sample-county/accounts.js';

export interface IssuerSettings {
  readonly port: number;
  readonly accounts: readonly SampleAccount[];
  readonly audience: string;
  readonly consoleUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Private signing key as a JWK; the same after a restart, so that tokens stay good. */
  readonly signingKey: Readonly<Record<string, unknown>>;
  readonly cookieKey: string;
}

/** For scripts and tests on this machine: a token for a name and a password, without a browser. */
export const localPasswordGrant = 'urn:kursbruecke:local-only:password';
/** The client that may ask for such a token; it has no secret. */
export const scriptClientId = 'kursbruecke-scripts';
