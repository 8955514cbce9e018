import type { WaitingEntryId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** Somebody goes their own way: what they share with others counts no longer. */
export class UnlinkEntry extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: WaitingEntryId,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
