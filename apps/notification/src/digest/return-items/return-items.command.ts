import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** The mail of a digest was given up: what it was to tell goes into the next one. */
export class ReturnItems extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly digestId: string,
    /** It may have arrived all the same. */
    readonly maybeTold: boolean,
  ) {
    super();
  }
}
