import type { CourseFormat, CourseStartState, CourseType, FundingPath, Intensity, TargetGroup } from '../vocabulary.js';
import type { SectionEntryView } from './section-entry.api.js';

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

/** A part of a course with days of its own (Kursabschnitt, module). */
export interface SectionBody {
  readonly title?: string;
  /** What is taught in it. */
  readonly level?: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** What its sessions add up to, when left out. */
  readonly units?: number;
}

export interface SectionView extends SectionBody {
  /** From 1. */
  readonly number: number;
  readonly units: number;
  /** What its sessions add up to; `units` says the same unless the provider counts otherwise. */
  readonly unitsInSessions: number;
  readonly sessionCount: number;
  /** End of the first 25 units of the section. */
  readonly lateEntryUntil: string;
  /** Day on which its begin was reported. */
  readonly startedOn?: string;
}

/** The provider's own name for a chain of modules, and which link of it this is, from 1. */
export interface ChainLinkBody {
  readonly key: string;
  readonly position: number;
}

/** Units that another organisation gives inside a course, on a day, every week on a weekday, or when it suits. */
export interface ExtraUnitsBody {
  readonly givenBy: string;
  readonly topic: string;
  readonly units: number;
  readonly on?: string;
  readonly weekday?: WeeklyTimeView['weekday'];
  readonly from?: string;
  readonly to?: string;
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
  /** One of the provider's venues, instead of describing it; it says whether the course is accessible, too. */
  readonly venueId?: string;
  /** The name of one of the rooms of that venue. */
  readonly venueRoom?: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Dated sessions, or `weeklyTimes` from which they are derived (public holidays of the state left out). One of both is needed. */
  readonly sessions?: readonly SessionView[];
  readonly weeklyTimes?: readonly WeeklyTimeView[];
  readonly sections?: readonly SectionBody[];
  readonly chain?: ChainLinkBody;
  /** BCP 47 tags. */
  readonly supportLanguages?: readonly string[];
  readonly extraUnits?: readonly ExtraUnitsBody[];
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
  readonly status: CourseStartState;
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
  /** The provider's own entry of the venue, and the room in it, when they were named and not described. */
  readonly venueId?: string;
  readonly venueRoom?: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly previouslyStartsOn?: string;
  /** Only in GET course-starts/{id}. */
  readonly sessions?: readonly SessionView[];
  readonly sessionCount: number;
  /** Only in GET course-starts/{id} and in answers to changes. */
  readonly sections?: readonly SectionView[];
  readonly chain?: ChainLinkBody;
  readonly supportLanguages?: readonly string[];
  /** Only in GET course-starts/{id} and in answers to changes. */
  readonly extraUnits?: readonly ExtraUnitsBody[];
  /** Only in GET course-starts/{id}: how everybody may reach the provider. */
  readonly contact?: string;
  readonly units: number;
  readonly times: string;
  readonly registrationDeadline?: string;
  readonly lateEntryUntil: string;
  readonly entryClosesOn: string;
  /** Where it can be entered now that it has passed its first section; then `entryClosesOn` is over. */
  readonly sectionEntry?: SectionEntryView;
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
  /** The rest only where a rule pack has it otherwise; `warning`: the rule says so, `notice`: unusual under it. */
  readonly severity?: 'warning' | 'notice';
  readonly pointer?: string;
  readonly values?: { readonly is: number | string; readonly rule: number | string };
  readonly source?: { readonly law: string; readonly paragraph: string };
  /** Name and version of the rules, such as 'de.bamf.ik@2024-12-07'; circulars follow after plus signs. */
  readonly rulePack?: string;
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
