import type { HardshipRevocation } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** What put somebody first is over; they wait where waiting alone puts them. */
export class RevokeHardship extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: WaitingEntryId,
    readonly reason: HardshipRevocation,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
