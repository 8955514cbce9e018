import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { PersonBody } from '@app/contracts';
import type { PersonRef } from '@app/kernel';
import type { MasterKeys } from './master-keys.js';

/** A person's details under a key of their own, and that key under the master key. Without either it is noise. */
export interface SealedPerson {
  readonly masterKeyVersion: number;
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

/** Both layers are bound to the person, so a row moved under another reference does not open. */
export function sealPerson(keys: MasterKeys, personRef: PersonRef, person: PersonBody): SealedPerson {
  const dataKey = randomBytes(32);
  const version = keys.current;
  return {
    masterKeyVersion: version,
    wrappedKey: encrypt(keys.of(version), dataKey, keyContext(personRef, version)),
    sealed: encrypt(createSecretKey(dataKey), Buffer.from(JSON.stringify(person), 'utf8'), personContext(personRef)),
  };
}

export function openPerson(keys: MasterKeys, personRef: PersonRef, row: SealedPerson): PersonBody {
  const version = row.masterKeyVersion;
  const dataKey = decrypt(keys.of(version), row.wrappedKey, keyContext(personRef, version));
  const text = decrypt(createSecretKey(dataKey), row.sealed, personContext(personRef)).toString('utf8');
  return JSON.parse(text) as PersonBody;
}

const keyContext = (personRef: string, version: number) => Buffer.from(`kursbruecke vault key ${version} ${personRef}`);
const personContext = (personRef: string) => Buffer.from(`kursbruecke vault person ${personRef}`);

const [nonceBytes, tagBytes] = [12, 16];

/** AES-256-GCM: nonce, then tag, then ciphertext. */
function encrypt(key: KeyObject, plain: Buffer, context: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(context);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: KeyObject, box: Buffer, context: Buffer): Buffer {
  const nonce = box.subarray(0, nonceBytes);
  const tag = box.subarray(nonceBytes, nonceBytes + tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(context)
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(box.subarray(nonceBytes + tagBytes)), decipher.final()]);
}
