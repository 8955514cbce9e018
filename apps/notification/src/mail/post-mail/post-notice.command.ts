import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';
import type { Notice } from '../../notice/write-notice/write-notice.query.js';

/** One mail shall carry this notice, once `tx` has committed; asked for again in the same round, none does. */
export class PostNotice extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly notice: Notice,
    /** A mailbox that was checked when somebody gave it to us. */
    readonly address: string,
  ) {
    super();
  }
}
