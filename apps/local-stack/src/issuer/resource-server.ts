import type { ResourceServer } from 'oidc-provider';

/** RFC 8707 wants a URI where our tokens' audience is a plain word. */
export const resource = 'urn:kursbruecke:api';
export const resourceScope = 'api';

/** Tokens for the services: signed, readable without asking the issuer. */
export function resourceServer(audience: string): ResourceServer {
  return { scope: resourceScope, audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } };
}
