import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/**
 * The database has forgotten what was mailed last. Each digest whose hour has come may have been: it counts as told, and
 * its news waits for the next one.
 */
export class CountDueAsTold extends Command<void> {
  constructor(readonly tx: Tx) {
    super();
  }
}
