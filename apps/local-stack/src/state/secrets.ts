import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readPrivately, writePrivately } from './private-file.js';

export interface Secrets {
  /** Base64, 32 bytes: without it the vault of this folder's database cannot be read again. */
  readonly vaultMasterKey: string;
  readonly sessionSecret: string;
  readonly clientSecret: string;
  readonly cookieKey: string;
  readonly signingKey: Readonly<Record<string, unknown>>;
}

/** Made once for this folder and kept. */
export function secretsOf(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  const known = readPrivately(file) as Secrets | undefined;
  if (known) return known;
  const fresh: Secrets = {
    vaultMasterKey: randomBytes(32).toString('base64'),
    sessionSecret: randomBytes(48).toString('base64url'),
    clientSecret: randomBytes(32).toString('base64url'),
    cookieKey: randomBytes(32).toString('base64url'),
    signingKey: newSigningKey(),
  };
  writePrivately(file, fresh);
  return fresh;
}

export function newSigningKey(): Readonly<Record<string, unknown>> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(8).toString('hex'),
    use: 'sig',
    alg: 'RS256',
  };
}
