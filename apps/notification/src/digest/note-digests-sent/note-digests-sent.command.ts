import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

export interface SentDigest {
  readonly digestId: string;
  readonly subject: string;
  readonly itemCount: number;
}

/** Digests went out with this content, which may be less than they were made with. */
export class NoteDigestsSent extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly digests: readonly SentDigest[],
  ) {
    super();
  }
}
