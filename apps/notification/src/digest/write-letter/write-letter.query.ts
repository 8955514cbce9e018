import { Query } from '@nestjs/cqrs';
import type { DressedLetter } from '../letter/letters.js';

export interface DigestLetter extends DressedLetter {
  readonly unsubscribeUrl: string;
  readonly itemCount: number;
  /** It did not wait for the digest. */
  readonly immediate: boolean;
}

/** A digest as it should read at this moment; undefined when nothing of it is for its reader any more. */
export class WriteLetter extends Query<DigestLetter | undefined> {
  constructor(readonly digestId: string) {
    super();
  }
}
