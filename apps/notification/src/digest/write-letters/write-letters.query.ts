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

/** Digests by their ids as they should read at this moment; those of which nothing is for their reader any more are absent. */
export class WriteLetters extends Query<ReadonlyMap<string, DigestLetter>> {
  constructor(readonly digestIds: readonly string[]) {
    super();
  }
}
