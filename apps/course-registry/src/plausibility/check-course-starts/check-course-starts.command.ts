import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';
import type { Checked } from '../domain/checked.js';

export type { Checked, Noticed } from '../domain/checked.js';

/** Keeps what is worth a look about course starts, in the transaction that changes them. Refuses nothing. */
export class CheckCourseStarts extends Command<void> {
  constructor(
    readonly tx: Tx,
    /** Each at most once. */
    readonly checked: readonly Checked[],
  ) {
    super();
  }
}
