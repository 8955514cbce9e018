import type { Actor } from '@app/identity';
import { Command } from '@nestjs/cqrs';

/** An office no longer wants a mailbox of its own to be told, or to be asked. */
export class EndOfficeMailbox extends Command<void> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
  ) {
    super();
  }
}
