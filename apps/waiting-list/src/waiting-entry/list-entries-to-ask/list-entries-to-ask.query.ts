import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** Somebody who fell silent, and how often they were asked since. */
export interface EntryToAsk {
  readonly waitingEntryId: string;
  readonly reference: string;
  readonly referringOrganisationId: string;
  readonly caseManagerId: string | null;
  readonly dormantSince: Date;
  readonly notReached: number;
  readonly lastTriedAt: Date | null;
  /** Asked often enough: a person decides what becomes of the entry. */
  readonly toDecide: boolean;
}

/** Dormant entries as far as `scope` sees them, silent longest first: they are asked, never deleted. */
export class ListEntriesToAsk extends Query<readonly EntryToAsk[]> {
  constructor(
    readonly scope: RowScope,
    readonly after: Pick<EntryToAsk, 'dormantSince' | 'waitingEntryId'> | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
