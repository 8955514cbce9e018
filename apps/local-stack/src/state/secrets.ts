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
  /** Base64, 32 bytes: seals the secrets of webhooks. */
  readonly webhookMasterKey: string;
  /** Base64, 32 bytes: signs links in mails. */
  readonly linkSecret: string;
  /** JWK, private; signs explanations that are handed out. */
  readonly explanationSigningKey: string;
}

const make: { readonly [Name in keyof Secrets]: () => Secrets[Name] } = {
  vaultMasterKey: () => randomBytes(32).toString('base64'),
  webhookMasterKey: () => randomBytes(32).toString('base64'),
  linkSecret: () => randomBytes(32).toString('base64'),
  sessionSecret: () => randomBytes(48).toString('base64url'),
  clientSecret: () => randomBytes(32).toString('base64url'),
  cookieKey: () => randomBytes(32).toString('base64url'),
  signingKey: newSigningKey,
  explanationSigningKey: () => JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
};

/** Made once for this folder and kept; a folder from before a secret was needed gets that one added. */
export function secretsOf(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  const known = (readPrivately(file) ?? {}) as Partial<Secrets>;
  const missing = Object.entries(make).filter(([name]) => !Object.hasOwn(known, name));
  const secrets = { ...Object.fromEntries(missing.map(([name, create]) => [name, create()])), ...known } as Secrets;
  if (missing.length > 0) writePrivately(file, secrets);
  return secrets;
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
