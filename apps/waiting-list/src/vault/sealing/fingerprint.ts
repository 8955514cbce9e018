import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { MasterKeys } from './master-keys.js';

/**
 * Names and birth dates are few enough to be guessed, so a plain hash of them would be a register of names. The key is
 * derived from the vault's current master key, is another one for every county, and is in no database.
 */
export function fingerprintKey(keys: MasterKeys, county: string): KeyObject {
  const version = keys.current;
  const context = `kursbruecke vault fingerprints ${version} ${county}`;
  return createSecretKey(Buffer.from(hkdfSync('sha256', keys.of(version), Buffer.alloc(0), context, 32)));
}

/** HMAC-SHA-256; the same text of another kind has another fingerprint. */
export function fingerprint(key: KeyObject, kind: string, text: string): Buffer {
  return createHmac('sha256', key).update(`${kind}\u0000${text}`, 'utf8').digest();
}
