import { type KeyObject, sign, verify } from 'node:crypto';

const base64url = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');

/** A compact JWS (RFC 7515) with the payload left out between its dots (appendix F), signed with Ed25519 (RFC 8037). */
export function detachedJws(payload: string, key: KeyObject, kid: string): string {
  const header = base64url(JSON.stringify({ alg: 'EdDSA', kid }));
  return `${header}..${base64url(sign(null, signed(header, payload), key))}`;
}

/** The name of the key a signature was made with; undefined for anything that was not written here. */
export function kidOf(jws: string): string | undefined {
  const [header = ''] = jws.split('.');
  try {
    const { alg, kid, ...more } = JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, unknown>;
    return alg === 'EdDSA' && typeof kid === 'string' && Object.keys(more).length === 0 ? kid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether `jws` signs `payload`. Base64url has spare bits at its end: only the way in which we write a signature counts,
 * so that no byte of a file can be changed unseen.
 */
export function signs(jws: string, payload: string, key: KeyObject): boolean {
  const [header = '', nothing, signature = '', ...more] = jws.split('.');
  if (nothing !== '' || more.length > 0) return false;
  const bytes = Buffer.from(signature, 'base64url');
  if (base64url(bytes) !== signature || base64url(Buffer.from(header, 'base64url')) !== header) return false;
  return verify(null, signed(header, payload), key, bytes);
}

function signed(header: string, payload: string): Buffer {
  return Buffer.from(`${header}.${base64url(payload)}`);
}
