import type { WaitingEntryId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** Somebody who no longer waits asks to be forgotten. Figures about waiting times lose nothing. */
export class ErasePerson extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: WaitingEntryId,
  ) {
    super();
  }
}
