import type {
  CourseFormat,
  CourseSearchSort,
  CourseStartStatus,
  CourseType,
  FoundCourseStartView,
  FundingPath,
  Intensity,
  Page,
  TargetGroup,
} from '@app/contracts';
import type { CalendarDate, CourseStartId, Level, SlotSet, Track } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** Lists mean: one of these. */
export interface CourseStartFilter {
  readonly level?: Level;
  readonly levels?: readonly Level[];
  readonly courseType?: CourseType;
  readonly courseTypes?: readonly CourseType[];
  readonly tracks?: readonly Track[];
  readonly fundingPaths?: readonly FundingPath[];
  readonly targetGroups?: readonly TargetGroup[];
  readonly formats?: readonly CourseFormat[];
  readonly intensity?: Intensity;
  /** All of them. */
  readonly supportLanguages?: readonly string[];
  readonly childcare?: boolean;
  readonly accessible?: boolean;
  /** Key of the provider. */
  readonly provider?: string;
  readonly statuses?: readonly CourseStartStatus[];
  /** First and last day of the start, both included. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  /** The last day of the course is this or later. */
  readonly endsFrom?: CalendarDate;
  /** A county's 5 or a municipality's 8 digits. */
  readonly area?: string;
  /** A municipality's 8 digits or a postcode's 5. */
  readonly near?: string;
  /** Kilometres around `near`; online courses are everywhere. */
  readonly radiusKm?: number;
  /** The slots one has free. */
  readonly slots?: SlotSet;
  /** Only those that have a free place and can still be begun. */
  readonly free?: boolean;
  /** Only those that can still be begun. */
  readonly enterable?: boolean;
  readonly ids?: readonly CourseStartId[];
}

/** Programs that follow the catalogue read what changed last first. */
export type SearchOrder = CourseSearchSort | 'update';

/** Where the page before ended; `distance` (metres, null for online courses) when sorted by it. */
export interface After {
  readonly startsOn: CalendarDate;
  readonly id: CourseStartId;
  readonly distance?: number | null;
}

/** Where a page of what changed last ended. */
export interface AfterUpdate {
  readonly updatedAt: string;
  readonly id: CourseStartId;
}

/** For whom an answer is: professionals see what is between a provider and the county. */
export type Audience = 'professionals' | 'everybody';

export interface SearchPage {
  readonly filter: CourseStartFilter;
  readonly sort?: SearchOrder;
  readonly limit: number;
  readonly after?: After | AfterUpdate | undefined;
}

/** Course starts in order of their first day. Those imported too late are shown only when asked for. */
export class SearchCourseStarts extends Query<Page<FoundCourseStartView>> {
  constructor(
    readonly filter: CourseStartFilter,
    readonly limit: number,
    readonly after: After | undefined,
  ) {
    super();
  }
}

/** One course start as the table holds it: JSON that is ready to be sent. */
export interface FoundLine {
  readonly id: CourseStartId;
  readonly startsOn: CalendarDate;
  readonly json: string;
}

export interface FoundLines {
  readonly lines: readonly FoundLine[];
  readonly nextCursor?: string;
}

/** The same search for all that send or convert what is found; nothing is read that is only passed on. */
export class FindCourseStarts extends Query<FoundLines> {
  constructor(
    readonly page: SearchPage,
    readonly audience: Audience,
  ) {
    super();
  }
}

/** How many course starts a filter finds and what changes whenever one of them does. */
export interface FoundExtent {
  readonly count: number;
  readonly fingerprint: string;
}

/** What a feed's validity hangs on, without reading what it shows. */
export class MeasureCourseStarts extends Query<FoundExtent> {
  constructor(readonly filter: CourseStartFilter) {
    super();
  }
}
