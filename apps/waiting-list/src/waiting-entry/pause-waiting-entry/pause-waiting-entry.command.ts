import type { WaitingEntryId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** Somebody cannot take a place for now; their place in the order is kept. */
export class PauseWaitingEntry extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: WaitingEntryId,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
