import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** Says that `tx` concerns matching, so that it is looked at the moment it commits. Leaving it out costs a moment, never an answer. */
export class AskForMatching extends Command<void> {
  constructor(readonly tx: Tx) {
    super();
  }
}
