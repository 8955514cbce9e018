import type { DemandView } from '@app/contracts';
import type { Level, Track } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** How many people wait for courses like this one. Figures about groups, never about a person. */
export class ShowDemand extends Query<DemandView> {
  constructor(
    readonly levels: readonly Level[],
    readonly track: Track,
    /** 5 digits. */
    readonly county: string,
  ) {
    super();
  }
}
