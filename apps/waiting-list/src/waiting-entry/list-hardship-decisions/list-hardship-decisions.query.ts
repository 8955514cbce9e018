import type { HardshipDecisionState, HardshipDecisionView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** What waits for a second person, and what was decided, newest first. */
export class ListHardshipDecisions extends Query<readonly HardshipDecisionView[]> {
  constructor(
    readonly caller: Caller,
    readonly filter: { readonly state?: HardshipDecisionState },
    readonly after: string | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
