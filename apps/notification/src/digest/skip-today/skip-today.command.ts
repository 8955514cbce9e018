import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** Nobody gets a digest for today any more. */
export class SkipToday extends Command<void> {
  constructor(readonly tx: Tx) {
    super();
  }
}
