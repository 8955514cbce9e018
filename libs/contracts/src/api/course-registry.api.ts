import type {
  CourseFormat,
  CourseStartStatus,
  CourseType,
  FundingPath,
  Intensity,
  TargetGroup,
} from '../vocabulary.js';

/** Bodies and answers of the course registry's HTTP interface. Dates 'YYYY-MM-DD', times 'HH:MM' local, instants RFC 3339 UTC. */

export interface SessionView {
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

export interface WeeklyTimeView {
  readonly weekday: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat';
  readonly from: string;
  readonly to: string;
}

export interface VenueView {
  readonly name?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly place?: string;
  /** 8-digit municipality key; when absent in a request it is looked up from `place` and must be unambiguous. */
  readonly municipality?: string;
}

/** POST course-starts. PATCH course-starts/{id} takes any part of it but `externalId`. */
export interface CourseStartBody {
  /** The provider's own number for it; (provider, externalId) is unique. */
  readonly externalId?: string;
  /** Key of the provider; needed only from a county_admin, who may publish for any provider. */
  readonly provider?: string;
  readonly title: string;
  readonly courseType: CourseType;
  readonly track?: 'general' | 'alpha' | 'second-script';
  readonly entryLevels: readonly string[];
  readonly format?: CourseFormat;
  readonly targetGroup?: TargetGroup;
  readonly fundingPaths?: readonly FundingPath[];
  readonly intensity?: Intensity;
  readonly childcare?: boolean;
  readonly accessible?: boolean;
  readonly venue?: VenueView;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Dated sessions, or `weeklyTimes` from which they are derived (public holidays of the state left out). One of both is needed. */
  readonly sessions?: readonly SessionView[];
  readonly weeklyTimes?: readonly WeeklyTimeView[];
  readonly registrationDeadline?: string;
  readonly decidesOn?: string;
  readonly maxParticipants: number;
  readonly minParticipants?: number;
  readonly registeredElsewhere?: number;
  readonly priceCents?: number;
  readonly priceNote?: string;
}

export interface PlacesView {
  readonly max: number;
  readonly min: number;
  readonly registeredElsewhere: number;
  readonly held: number;
  readonly confirmed: number;
  /** Never negative. */
  readonly free: number;
  readonly asOf: string;
}

export interface CourseStartView {
  readonly id: string;
  readonly version: number;
  readonly status: CourseStartStatus;
  readonly externalId?: string;
  readonly provider: { readonly id: string; readonly key: string; readonly name: string };
  readonly title: string;
  readonly courseType: CourseType;
  readonly track: string;
  readonly entryLevels: readonly string[];
  readonly format: CourseFormat;
  readonly targetGroup: TargetGroup;
  readonly fundingPaths: readonly FundingPath[];
  readonly intensity: Intensity;
  readonly childcare: boolean;
  readonly accessible: boolean;
  readonly venue?: VenueView;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly previouslyStartsOn?: string;
  /** Only in GET course-starts/{id}. */
  readonly sessions?: readonly SessionView[];
  readonly sessionCount: number;
  readonly units: number;
  readonly times: string;
  readonly registrationDeadline?: string;
  readonly lateEntryUntil: string;
  readonly entryClosesOn: string;
  readonly decidesOn: string;
  readonly priceCents?: number;
  readonly priceNote?: string;
  readonly cancelReason?: string;
  readonly places: PlacesView;
  /** Things worth a look that are not wrong: code and German sentence. */
  readonly findings: readonly FindingView[];
  readonly updatedAt: string;
}

export interface FindingView {
  readonly code: string;
  readonly message: string;
}

/** Every list answers like this; `nextCursor` is absent on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
  readonly asOf: string;
}

export interface ProviderView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export type ImportState = 'running' | 'done' | 'stopped' | 'failed';
export const importOutcomes = ['imported', 'changed', 'unchanged', 'left-out', 'refused'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

export interface ImportRecordView {
  /** 1-based position in the file. */
  readonly position: number;
  readonly externalId?: string;
  readonly title?: string;
  readonly outcome: ImportOutcome;
  readonly courseStartId?: string;
  /** Of an imported or changed one: 'published', 'past' … */
  readonly status?: CourseStartStatus;
  readonly sessionCount?: number;
  /** Fields that changed, of a changed one. */
  readonly changedFields?: readonly string[];
  /** Why it was left out or refused: the source's field, a stable code, a sentence. */
  readonly problems: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
}

/** POST imports (multipart: format, provider?, file) answers 202 with this; GET imports/{id} too. */
export interface ImportReportView {
  readonly id: string;
  readonly state: ImportState;
  readonly format: 'kufer-xml';
  readonly provider: ProviderView;
  readonly fileName: string;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly recordsRead: number;
  /** Known once the file has been read to the end. */
  readonly recordsTotal?: number;
  readonly counts: Readonly<Record<ImportOutcome, number>>;
  readonly sessionsKept: number;
  readonly failure?: string;
  /** Only in GET imports/{id}. */
  readonly records?: readonly ImportRecordView[];
}
