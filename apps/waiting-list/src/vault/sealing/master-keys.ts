import { createSecretKey, type KeyObject } from 'node:crypto';

/** 256-bit keys that wrap the data key of each person, by version; new seals take the highest. */
export class MasterKeys {
  readonly #keys: ReadonlyMap<number, KeyObject>;
  readonly current: number;

  constructor(keys: ReadonlyMap<number, string>) {
    this.#keys = new Map([...keys].map(([version, base64]) => [version, readKey(version, base64)]));
    this.current = Math.max(...keys.keys());
    this.of(this.current);
  }

  of(version: number): KeyObject {
    const key = this.#keys.get(version);
    if (!key) throw new Error(`There is no master key of version ${version}.`);
    return key;
  }
}

function readKey(version: number, base64: string): KeyObject {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== base64) {
    throw new Error(`Master key ${version} is not 32 bytes in base64.`);
  }
  return createSecretKey(bytes);
}
