import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** The mail server refused somebody's address for good: the coordinator of their area should know. */
export class NoteUndeliverable extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly subscriptionId: string,
    /** Of the mail that was refused. */
    readonly mailId: string,
  ) {
    super();
  }
}
