import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { System } from '../journeys/system.js';

type Words = Readonly<Record<string, unknown>>;

/** What a token that must not count looks like, by what is wrong with it. `asked` is an address nobody may ask for keys. */
export function tokensToRefuse(system: System, asked: string): Readonly<Record<string, string | undefined>> {
  const key = signingKey(system);
  const own = createPrivateKey({ key, format: 'jwk' });
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: system.issuer,
    sub: system.accounts.case_manager.username,
    aud: 'kursbruecke-api',
    roles: ['case_manager', 'provider_staff', 'coordinator', 'counsellor', 'county_admin', 'dpo'],
    iat: now,
    exp: now + 600,
  };
  const header = { alg: 'RS256', typ: 'at+jwt', kid: key['kid'] };
  const rs256 = (head: Words, said: Words, by: KeyObject = own) =>
    token(head, said, (text) => sign('sha256', Buffer.from(text), by));
  const publicKey = createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return {
    'no token': undefined,
    'alg none': token({ ...header, alg: 'none' }, claims, () => Buffer.alloc(0)),
    'HS256 with the public key': token({ ...header, alg: 'HS256' }, claims, (text) =>
      createHmac('sha256', publicKey).update(text).digest(),
    ),
    expired: rs256(header, { ...claims, iat: now - 1_200, exp: now - 600 }),
    'another audience': rs256(header, { ...claims, aud: 'somebody-else' }),
    'another issuer': rs256(header, { ...claims, iss: 'https://issuer.example' }),
    'ID token': rs256({ ...header, typ: 'JWT' }, { ...claims, aud: 'kursbruecke-console', nonce: 'n-0S6' }),
    'ID token for our audience': rs256({ ...header, typ: 'JWT' }, { ...claims, nonce: 'n-0S6', at_hash: 'x' }),
    'a key of its own by jku': rs256({ ...header, kid: 'theirs', jku: asked, x5u: asked }, claims, stranger),
    'a key that is a path': rs256({ ...header, kid: '../../../../dev/null' }, claims, stranger),
    'no JWT at all': 'kursbruecke',
  };
}

function token(header: Words, claims: Words, signature: (text: string) => Buffer): string {
  const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${signature(text).toString('base64url')}`;
}

/** The local issuer's own key: a forged token differs from a good one in one point only. */
function signingKey({ folder }: System): JsonWebKey {
  const secrets = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as { signingKey: JsonWebKey };
  return secrets.signingKey;
}

/** The same way of signing, with nothing wrong: shows that the others are refused for what is wrong with them. */
export function tokenInOrder(system: System): string {
  const key = signingKey(system);
  const exp = Math.floor(Date.now() / 1_000) + 600;
  const sub = system.accounts.case_manager.username;
  const claims = { iss: system.issuer, sub, aud: 'kursbruecke-api', roles: ['case_manager'], exp };
  return token({ alg: 'RS256', typ: 'at+jwt', kid: key['kid'] }, claims, (text) =>
    sign('sha256', Buffer.from(text), createPrivateKey({ key, format: 'jwk' })),
  );
}
