import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';

const usual = {
  DATABASE_URL: 'postgres://localhost/kursbruecke',
  OIDC_ISSUER: 'https://login.example',
  VAULT_MASTER_KEY: randomBytes(32).toString('base64'),
  EXPLANATION_SIGNING_KEY: 'a private key',
};
const before = { ...process.env };
const names = [
  ...Object.keys(usual),
  'MATCHING_REGIONS',
  'REDIS_URL',
  'VAULT_OLD_MASTER_KEYS',
  'VAULT_MASTER_KEY_VERSION',
];

beforeEach(() => {
  for (const name of names) delete process.env[name];
  Object.assign(process.env, usual);
});
afterEach(() => {
  for (const name of names) delete process.env[name];
  Object.assign(process.env, before);
});

describe('the settings of the waiting list', () => {
  it('come from the environment', () => {
    expect(readSettings()).toMatchObject({
      queue: { kind: 'postgres', url: usual.DATABASE_URL },
      identity: { issuer: usual.OIDC_ISSUER, audience: 'kursbruecke-api' },
      vault: { masterKeys: new Map([[1, usual.VAULT_MASTER_KEY]]) },
      explanation: { signingKey: usual.EXPLANATION_SIGNING_KEY },
    });
    process.env['REDIS_URL'] = 'redis://localhost';
    expect(readSettings().queue).toEqual({ kind: 'redis', url: 'redis://localhost' });
  });

  it('leave every region to this process unless some are named', () => {
    expect(readSettings()).not.toHaveProperty('matching');
    process.env['MATCHING_REGIONS'] = 'north, west';
    expect(readSettings().matching).toEqual({ regions: ['north', 'west'] });
    process.env['MATCHING_REGIONS'] = 'none';
    expect(readSettings().matching).toEqual({ regions: [] });
  });

  it.each(Object.keys(usual))('stop the service when %s is missing', (name) => {
    delete process.env[name];
    expect(() => readSettings()).toThrow(`${name} is not set.`);
  });

  it('keep older master keys while the key is changed', () => {
    Object.assign(process.env, { VAULT_OLD_MASTER_KEYS: '1:old,2:older', VAULT_MASTER_KEY_VERSION: '3' });
    expect([...readSettings().vault.masterKeys.keys()]).toEqual([1, 2, 3]);
  });

  it.each(['1:a', '3:a', 'a:1', ':'])('take no older key such as %j for version 1', (old) => {
    process.env['VAULT_OLD_MASTER_KEYS'] = old;
    expect(() => readSettings()).toThrow('VAULT_OLD_MASTER_KEYS names no older keys.');
  });
});
