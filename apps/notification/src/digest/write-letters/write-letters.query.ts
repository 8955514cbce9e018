import { Query } from '@nestjs/cqrs';
import type { DressedLetter } from '../letter/letters.js';

export interface DigestLetter extends DressedLetter {
  /** Where its reader is told now: its links are for nobody else. */
  readonly address: string;
  readonly unsubscribeUrl: string;
  readonly itemCount: number;
  /** It did not wait for the digest. */
  readonly immediate: boolean;
}

/** A letter that would disturb its reader now. */
export interface NotYet {
  readonly notBefore: Date;
}

/**
 * Digests by their ids as they should read at this moment; those of which nothing is for their reader any more, or which
 * the next digest tells sooner, are absent.
 */
export class WriteLetters extends Query<ReadonlyMap<string, DigestLetter | NotYet>> {
  constructor(readonly digestIds: readonly string[]) {
    super();
  }
}
