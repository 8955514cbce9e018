import { randomBytes } from 'node:crypto';
import type { PersonRef } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { MasterKeys } from './master-keys.js';
import { openPerson, sealPerson } from './seal.js';

const aKey = () => randomBytes(32).toString('base64');
const first = aKey();
const keys = new MasterKeys(new Map([[1, first]]));
const amira = '0193b0a0-0000-7000-8000-000000000001' as PersonRef;
const bohdan = '0193b0a0-0000-7000-8000-000000000002' as PersonRef;
const person = { familyName: 'عبد الله', givenName: "O'Brien-Łukasz", phone: '+49 234 5551' };

describe('sealing a person', () => {
  it('gives back what went in, byte for byte', () => {
    expect(openPerson(keys, amira, sealPerson(keys, amira, person))).toEqual(person);
  });

  it('shows nothing of it on the outside, and never the same seal twice', () => {
    const [one, two] = [sealPerson(keys, amira, person), sealPerson(keys, amira, person)];

    expect(one.sealed.toString('utf8')).not.toContain('Brien');
    expect(one.sealed.equals(two.sealed)).toBe(false);
    expect(one.wrappedKey.equals(two.wrappedKey)).toBe(false);
  });

  it('does not open under another person’s reference', () => {
    const sealed = sealPerson(keys, amira, person);

    expect(() => openPerson(keys, bohdan, sealed)).toThrow();
    expect(() => openPerson(keys, amira, { ...sealed, sealed: sealPerson(keys, bohdan, person).sealed })).toThrow();
  });

  it('does not open once a bit was turned, or with another master key', () => {
    const sealed = sealPerson(keys, amira, person);
    const turned = Buffer.from(sealed.sealed);
    turned.writeUInt8(turned.readUInt8(30) ^ 1, 30);

    expect(() => openPerson(keys, amira, { ...sealed, sealed: turned })).toThrow();
    expect(() => openPerson(new MasterKeys(new Map([[1, aKey()]])), amira, sealed)).toThrow();
  });

  it('opens what an older master key sealed, and seals with the current one', () => {
    const both = new MasterKeys(
      new Map([
        [1, first],
        [2, aKey()],
      ]),
    );

    expect(openPerson(both, amira, sealPerson(keys, amira, person))).toEqual(person);
    expect(sealPerson(both, amira, person).masterKeyVersion).toBe(2);
  });

  it.each(['', 'c2hvcnQ=', `${randomBytes(32).toString('base64')} `, 'x'.repeat(44)])(
    'takes no %j for a master key',
    (key) => {
      expect(() => new MasterKeys(new Map([[1, key]]))).toThrow('Master key 1 is not 32 bytes in base64.');
    },
  );
});
