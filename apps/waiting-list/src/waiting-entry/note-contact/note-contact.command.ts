import type { ContactOutcome } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** Somebody asked the person whether they still wait: what they said, or that nobody answered. */
export class NoteContact extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: WaitingEntryId,
    readonly outcome: ContactOutcome,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
