import { readFile } from 'node:fs/promises';
import type { ExplanationKeysView, PublicKeyView } from '@app/contracts';
import { privateKeyOf, publicViewOf } from '../signing/signing-keys.js';

/** Keys as published, from a file or an address; without either, the public half of the key this place signs with. */
export async function knownKeys(
  source: string | undefined,
  signingKey: string | undefined,
): Promise<readonly PublicKeyView[]> {
  if (source === undefined && signingKey) return [publicViewOf(privateKeyOf(signingKey))];
  if (source === undefined) throw new Error('No keys: name a file or an address with --keys.');
  const text = /^https?:/.test(source) ? await fetched(source) : await readFile(source, 'utf8');
  const { keys } = JSON.parse(text) as Partial<ExplanationKeysView>;
  if (!Array.isArray(keys)) throw new Error(`There are no keys in ${source}.`);
  return keys;
}

async function fetched(address: string): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return answer.text();
}
