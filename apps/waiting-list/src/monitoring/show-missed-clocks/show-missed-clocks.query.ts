import type { MissedClocksView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';
import type { MissedFilter } from '../persistence/missed-clocks.js';

/** How often a time limit of the law passed unkept. Counts, never people. */
export class ShowMissedClocks extends Query<MissedClocksView> {
  constructor(
    /** Keys of what the caller may look at; whole counties (5 digits) are counted. */
    readonly areas: readonly string[],
    readonly filter: MissedFilter,
  ) {
    super();
  }
}
