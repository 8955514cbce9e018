import { createHash, createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { PublicKeyView } from '@app/contracts';

/** Reads an Ed25519 private key, PEM (PKCS 8) or JWK. Throws for anything else, and says no part of what it read. */
export function privateKeyOf(text: string): KeyObject {
  const key = read(text.trim());
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new Error('EXPLANATION_SIGNING_KEY is no private Ed25519 key, PEM or JWK.');
  }
  return key;
}

function read(text: string): KeyObject | undefined {
  try {
    if (!text.startsWith('{')) return createPrivateKey(text.replaceAll('\\n', '\n'));
    return createPrivateKey({ key: JSON.parse(text) as JsonWebKey, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/** What the world may know of a key. Its name is its RFC 7638 thumbprint, so a printed name vouches for the key. */
export function publicViewOf(key: KeyObject): PublicKeyView {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x, kid: thumbprint(x), alg: 'EdDSA', use: 'sig' };
}

/** A key as published; undefined when its name is not its thumbprint. */
export function publicKeyOf({ crv, kid, kty, x }: PublicKeyView): KeyObject | undefined {
  if (kid !== thumbprint(x)) return undefined;
  try {
    return createPublicKey({ key: { crv, kty, x }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

function thumbprint(x: string): string {
  return createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
}
