import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fingerprint, fingerprintKey } from './fingerprint.js';
import { MasterKeys } from './master-keys.js';

const [first, second] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const keys = new MasterKeys(new Map([[1, first]]));
const of = (masterKeys: MasterKeys, county: string, kind = 'exact', text = 'kaya') =>
  fingerprint(fingerprintKey(masterKeys, county), kind, text).toString('hex');

describe('a fingerprint', () => {
  it('is the same for the same, and for nothing else', () => {
    expect(of(keys, '05911')).toBe(of(keys, '05911'));
    expect(of(keys, '05911', 'exact', 'koch')).not.toBe(of(keys, '05911'));
    expect(of(keys, '05911', 'order')).not.toBe(of(keys, '05911'));
  });

  it('of one county says nothing in another', () => {
    expect(of(keys, '05916')).not.toBe(of(keys, '05911'));
  });

  it('changes with the master key, and with its version', () => {
    const renewed = new MasterKeys(
      new Map([
        [1, first],
        [2, second],
      ]),
    );
    const renumbered = new MasterKeys(new Map([[2, first]]));

    expect(new Set([of(keys, '05911'), of(renewed, '05911'), of(renumbered, '05911')]).size).toBe(3);
  });

  it('is not the key that seals people', () => {
    expect(fingerprintKey(keys, '05911').export()).not.toEqual(keys.of(1).export());
  });
});
