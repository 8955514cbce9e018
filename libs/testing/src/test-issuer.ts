import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import { type SampleMember, sampleRoles } from './identity.js';

/** What a token says unless told otherwise. */
export interface TokenWishes {
  readonly subject?: string;
  readonly roles?: readonly string[];
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from now; negative for one that is over. */
  readonly expiresIn?: number;
  readonly header?: Partial<JWTHeaderParameters>;
  readonly claims?: JWTPayload;
}

/** An OpenID Connect issuer of this test alone: it publishes its keys over HTTP and signs what it is asked to. */
export interface TestIssuer {
  readonly url: string;
  readonly audience: string;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
  /** Paths asked for so far. */
  readonly asked: readonly string[];
  token(wishes?: TokenWishes): Promise<string>;
  /** `Bearer …` of a sample member, with all roles the member has. */
  bearer(member: SampleMember): Promise<string>;
  stop(): Promise<void>;
}

const keyId = 'test-key';

export async function testIssuer(audience = 'kursbruecke-api'): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: keyId, alg: 'RS256', use: 'sig' };
  const asked: string[] = [];
  let url = '';
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    publish(request, response, {
      '/.well-known/openid-configuration': { issuer: url, jwks_uri: `${url}/jwks` },
      '/jwks': { keys: [jwk] },
    });
  });
  url = await listening(server);
  const token = (wishes: TokenWishes = {}) => sign(privateKey, { issuer: url, audience, ...wishes });
  return {
    url,
    audience,
    publicKey,
    privateKey,
    asked,
    token,
    bearer: async (member) => `Bearer ${await token({ subject: member, roles: sampleRoles(member) })}`,
    stop: () => stopped(server),
  };
}

function sign(key: CryptoKey, wishes: TokenWishes): Promise<string> {
  const { subject = 'nobody', roles = [], issuer = '', audience = '', expiresIn = 600, header, claims } = wishes;
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ roles: [...roles], ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: keyId, ...header })
    .setSubject(subject)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + expiresIn)
    .sign(key);
}

function publish({ url = '' }: IncomingMessage, response: ServerResponse, pages: Record<string, object>): void {
  const page = pages[url];
  response.writeHead(page ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(page ?? {}));
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
