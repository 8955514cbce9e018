import { createHash, type KeyObject } from 'node:crypto';
import type { ExplanationDocument, ExplanationFile, PublicKeyView } from '@app/contracts';
import { canonicalJson } from '../domain/canonical-json.js';
import { detachedJws } from './detached-jws.js';
import { privateKeyOf, publicViewOf } from './signing-keys.js';

export interface SignedExplanation {
  /** Canonical JSON of the whole file: what is kept, and handed out. */
  readonly text: string;
  readonly sha256: string;
  readonly kid: string;
}

/** Puts the service's name under explanations. */
export class Signer {
  readonly #key: KeyObject;
  readonly publicKey: PublicKeyView;

  constructor(signingKey: string) {
    this.#key = privateKeyOf(signingKey);
    this.publicKey = publicViewOf(this.#key);
  }

  sign(document: ExplanationDocument): SignedExplanation {
    const { kid } = this.publicKey;
    const payload = canonicalJson(document);
    const sha256 = sha256Of(payload);
    const file: ExplanationFile = { document, sha256, signature: detachedJws(payload, this.#key, kid) };
    return { text: canonicalJson(file), sha256, kid };
  }
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
