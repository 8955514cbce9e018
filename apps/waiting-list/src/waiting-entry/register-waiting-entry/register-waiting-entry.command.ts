import type { NeedBody, PersonBody } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** Somebody begins to wait. */
export class RegisterWaitingEntry extends Command<WaitingEntryId> {
  constructor(
    readonly caller: Caller,
    readonly need: NeedBody,
    readonly person: PersonBody,
    /** A day in the past, only when an older list is taken over. */
    readonly waitingSince?: string,
    readonly key?: OnceKey,
  ) {
    super();
  }
}
