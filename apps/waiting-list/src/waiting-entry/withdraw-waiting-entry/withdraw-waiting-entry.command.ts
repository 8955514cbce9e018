import type { WaitingEntryId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';
import type { EndReason } from '../domain/waiting-entry.js';

/** Somebody no longer waits. Their name stays in the vault until it is erased. */
export class WithdrawWaitingEntry extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: WaitingEntryId,
    readonly reason: EndReason,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
