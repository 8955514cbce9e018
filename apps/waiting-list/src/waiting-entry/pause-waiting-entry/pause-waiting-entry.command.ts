import type { PauseReason } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** Somebody cannot take a place for now: what was promised is given up, their place in the order is kept. */
export class PauseWaitingEntry extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: WaitingEntryId,
    /** Needed by whoever gives up an accepted place. */
    readonly reason?: PauseReason,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
