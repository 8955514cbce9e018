import type { IdentitySettings } from '@app/identity';
import type { QueueSettings } from '@app/messaging';
import type { DatabaseSettings } from '@app/persistence';
import { integer, optional, required } from '@app/runtime';
import type { ExplanationSettings } from './explanation/explanation.module.js';
import type { VaultSettings } from './vault/vault.module.js';

export interface WaitingListSettings {
  readonly database: DatabaseSettings;
  readonly queue: QueueSettings;
  readonly identity: IdentitySettings;
  readonly vault: VaultSettings;
  /** The regions whose plan this process may keep; every one when absent, none when empty. */
  readonly matching?: { readonly regions: readonly string[] };
  readonly explanation: ExplanationSettings;
}

export function readSettings(): WaitingListSettings {
  const url = required('DATABASE_URL');
  const redis = optional('REDIS_URL');
  return {
    database: { url, poolSize: integer('DATABASE_POOL', 10) },
    queue: redis ? { kind: 'redis', url: redis } : { kind: 'postgres', url },
    identity: { issuer: required('OIDC_ISSUER'), audience: optional('OIDC_AUDIENCE', 'kursbruecke-api') },
    ...matching(),
    vault: { masterKeys: masterKeys() },
    ...matching(),
    explanation: { signingKey: required('EXPLANATION_SIGNING_KEY') },
  };
}

/**
 * `VAULT_MASTER_KEY` seals. While keys are changed, what older ones sealed is read with `VAULT_OLD_MASTER_KEYS`,
 * written '1:<base64>,2:<base64>', and `VAULT_MASTER_KEY_VERSION` says which version the new one is.
 */
function masterKeys(): ReadonlyMap<number, string> {
  const old = optional('VAULT_OLD_MASTER_KEYS', '').split(',').filter(Boolean);
  const current = integer('VAULT_MASTER_KEY_VERSION', 1);
  const versions = old.map((entry): [number, string] => {
    const [, version, key] = /^(\d{1,6}):(.+)$/.exec(entry) ?? [];
    if (!version || !key || Number(version) >= current) throw new Error('VAULT_OLD_MASTER_KEYS names no older keys.');
    return [Number(version), key];
  });
  return new Map([...versions, [current, required('VAULT_MASTER_KEY')]]);
}

/** `MATCHING_REGIONS` names regions, separated by commas; 'none' keeps this process to answering requests. */
function matching(): Pick<WaitingListSettings, 'matching'> {
  const named = optional('MATCHING_REGIONS');
  if (!named) return {};
  return { matching: { regions: named === 'none' ? [] : named.split(',').map((region) => region.trim()) } };
}
