import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** A digest went out with this content, which may be less than it was made with. */
export class NoteDigestSent extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly digestId: string,
    readonly content: { readonly subject: string; readonly itemCount: number },
  ) {
    super();
  }
}
