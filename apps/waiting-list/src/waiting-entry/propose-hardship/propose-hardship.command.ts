import type { HardshipReason } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** Somebody should come first: proposed by one, to be decided by another. */
export class ProposeHardship extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: WaitingEntryId,
    readonly reason: HardshipReason,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
