import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export const keyScopes = ['course-starts:read', 'course-starts:write', 'imports:write'] as const;
/** What a provider's software may do; everything else is closed to it. */
export type KeyScope = (typeof keyScopes)[number];

/** A new key: the text its holder keeps, and what we keep of it. */
export interface NewKey {
  readonly text: string;
  readonly prefix: string;
  readonly hash: Buffer;
}

const form = /^kb_([0-9a-f]{12})_([0-9a-f]{64})_([0-9a-f]{8})$/;

/** `kb_<prefix>_<256 random bits>_<checksum>`: found by leak scanners, told from a mistyped one without a look-up. */
export function newKey(): NewKey {
  const prefix = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('hex');
  return { text: `kb_${prefix}_${secret}_${checksum(prefix, secret)}`, prefix, hash: hashOf(secret) };
}

/** The parts of what looks like a key; undefined for anything else. */
export function readKey(text: string): Pick<NewKey, 'prefix' | 'hash'> | undefined {
  const [, prefix = '', secret = '', sum] = form.exec(text) ?? [];
  return sum !== undefined && sum === checksum(prefix, secret) ? { prefix, hash: hashOf(secret) } : undefined;
}

export function isSameHash(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Of 256 random bits: nothing to guess, so nothing to slow down. */
function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}

function checksum(prefix: string, secret: string): string {
  return createHash('sha256').update(`kb ${prefix} ${secret}`).digest('hex').slice(0, 8);
}
