import type { ReopenReason } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** Somebody who was withdrawn a short while ago waits again, with the old date. */
export class ReopenWaitingEntry extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: WaitingEntryId,
    readonly reason: ReopenReason,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
