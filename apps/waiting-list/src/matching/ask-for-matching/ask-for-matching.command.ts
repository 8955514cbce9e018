import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** What can make another plan right. Told to nobody; it only helps to read a log. */
export type MatchingCause = 'course-start' | 'waiting-entry' | 'place-freed' | 'settled' | 'more-to-offer';

/** Owes a matching run if, and only if, `tx` commits. The run follows within a second, in whatever process is free. */
export class AskForMatching extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly cause: MatchingCause = 'waiting-entry',
  ) {
    super();
  }
}
