import type { WaitingEntryId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** A case is handed over to another member of the same body; who hands it over no longer sees it. */
export class AssignCaseManager extends Command<void> {
  constructor(
    readonly caller: Caller,
    readonly id: WaitingEntryId,
    readonly caseManagerId: string,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
