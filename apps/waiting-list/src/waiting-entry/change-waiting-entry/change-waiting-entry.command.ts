import type { NeedChangeReason, PersonBody } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';
import type { NeedChanges } from '../domain/need.js';

/** What somebody needs has changed, or their name or contact was wrong. */
export class ChangeWaitingEntry extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: WaitingEntryId,
    /** The version the caller has seen. */
    readonly version: number,
    readonly changes: {
      readonly reason?: NeedChangeReason;
      readonly need?: NeedChanges;
      readonly person?: { readonly [Field in keyof PersonBody]?: PersonBody[Field] | null };
    },
  ) {
    super();
  }
}
