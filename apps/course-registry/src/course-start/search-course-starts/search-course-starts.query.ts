import type { CourseStartStatus, CourseStartView, CourseType, Page } from '@app/contracts';
import type { CalendarDate, CourseStartId, Level } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

export interface CourseStartFilter {
  readonly level?: Level;
  readonly courseType?: CourseType;
  /** Key of the provider. */
  readonly provider?: string;
  readonly statuses?: readonly CourseStartStatus[];
  /** First and last day of the start, both included. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  /** A county's 5 or a municipality's 8 digits. */
  readonly area?: string;
  /** Only those that have a free place and can still be begun. */
  readonly free: boolean;
}

/** Where the page before ended. */
export interface After {
  readonly startsOn: CalendarDate;
  readonly id: CourseStartId;
}

/** Course starts in order of their first day. Those imported too late are shown only when asked for. */
export class SearchCourseStarts extends Query<Page<CourseStartView>> {
  constructor(
    readonly filter: CourseStartFilter,
    readonly limit: number,
    readonly after: After | undefined,
  ) {
    super();
  }
}
