import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';
import type { Checked } from '../domain/checked.js';

export type { Checked, Noticed } from '../domain/checked.js';

/** Keeps what is worth a look about a course start, in the transaction that changes it. Refuses nothing. */
export class CheckCourseStart extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly checked: Checked,
  ) {
    super();
  }
}
