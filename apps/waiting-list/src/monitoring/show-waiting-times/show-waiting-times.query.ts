import type { CourseType, WaitingTimesView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

export const groupings = ['level', 'courseType', 'county', 'month'] as const;
export type Grouping = (typeof groupings)[number];

export interface WaitingTimesFilter {
  readonly groupBy: readonly Grouping[];
  /** First and last month of the start, 'YYYY-MM', both included. */
  readonly from?: string;
  readonly to?: string;
  readonly level?: string;
  readonly courseType?: CourseType;
  readonly county?: string;
}

/** How long newcomers of an area waited and wait. Figures about groups, never about a person. */
export class ShowWaitingTimes extends Query<WaitingTimesView> {
  constructor(
    /** Keys (5 or 8 digits) of what the caller may look at. */
    readonly areas: readonly string[],
    readonly filter: WaitingTimesFilter,
  ) {
    super();
  }
}
