import type {
  CourseFormat,
  CourseType,
  DeclineReason,
  EnrolmentState,
  FundingPath,
  HandoverState,
  InfeasibilityCode,
  Intensity,
  SeatOfferState,
  WaitingEntryState,
} from '../vocabulary.js';
import type {
  CodedSentence,
  CounterfactualView,
  CourseStartExplanationView,
  NotYetCode,
  PositionView,
  Wording,
} from './explanations.api.js';

import type {
  ContactView,
  EntryWarning,
  HardshipDecisionView,
  HardshipGround,
  IssuingBody,
  LevelSource,
  LevelTest,
  LinkedEntryView,
  NeedChangeReason,
  ObligingBody,
} from './waiting-entries.api.js';

/** Bodies and answers of the waiting list's HTTP interface. */

export interface EntitlementBody {
  readonly path: FundingPath;
  readonly issuedBy?: IssuingBody;
  readonly issuedOn?: string;
  /** Last day on which a course may start; only for the two BAMF paths. */
  readonly validUntil?: string;
}

/** Somebody is obliged to take a course: by whom, since when. */
export interface ObligationBody {
  readonly by: ObligingBody;
  readonly since: string;
}

/** What somebody needs: the pseudonymous core of an entry. */
export interface NeedBody {
  readonly level: string;
  readonly levelAssessedOn?: string;
  readonly levelSource?: LevelSource;
  /** Of a placement test or a certificate. */
  readonly levelTest?: LevelTest;
  readonly track: 'general' | 'alpha' | 'second-script';
  readonly entitlements: readonly EntitlementBody[];
  readonly obligation?: ObligationBody;
  readonly municipality: string;
  /** 1 to 60. */
  readonly reachKm: number;
  /** Slots such as 'mon-morning'. */
  readonly availability: readonly string[];
  readonly childcare?: boolean;
  readonly accessible?: boolean;
  readonly intensity?: Intensity;
  /** Forms of course that are possible; all when absent. */
  readonly formats?: readonly CourseFormat[];
  /** Only these types of course; every type when absent. */
  readonly wantedCourseTypes?: readonly CourseType[];
  /** Nothing at these providers. */
  readonly unwantedProviderIds?: readonly string[];
  readonly earliestStart?: string;
  readonly latestStart?: string;
  /** May take places in courses for women / parents. */
  readonly woman?: boolean;
  readonly parent?: boolean;
  /** The day before the 27th birthday's end: may take places in youth courses that start before it. */
  readonly youthUntil?: string;
}

/** Goes into the vault, encrypted; nothing of it is kept elsewhere. */
export interface PersonBody {
  readonly givenName?: string;
  readonly familyName: string;
  readonly phone?: string;
  readonly email?: string;
  readonly preferredLanguage?: string;
  /** Tells people of one name apart, and finds who is registered twice. */
  readonly bornOn?: string;
}

/** POST waiting-entries */
export interface WaitingEntryBody {
  readonly need: NeedBody;
  readonly person: PersonBody;
  /** Only when an older list is taken over; not in the future. Today when absent. Never changes afterwards. */
  readonly waitingSince?: string;
}

/** PATCH waiting-entries/{id}: any part of the need, or the person's contact. */
export interface WaitingEntryChangeBody {
  /** Needed when level, track, entitlements, obligation or municipality change: they move the person in the order. */
  readonly reason?: NeedChangeReason;
  readonly need?: Partial<NeedBody>;
  readonly person?: Partial<PersonBody>;
}

export interface WaitingEntryView {
  readonly id: string;
  readonly version: number;
  /** For talk and mail: 'W-7F3K2Q'. */
  readonly reference: string;
  readonly state: WaitingEntryState;
  /** An unanswered-offer pause: a person must ask. The place in the order is kept. */
  readonly dormant: boolean;
  readonly need: NeedBody;
  readonly waitingSince: string;
  readonly completed?: { readonly courseStartId: string; readonly providerId: string; readonly on: string };
  readonly referringOrganisationId: string;
  readonly caseManagerId?: string;
  readonly openOffer?: SeatOfferView;
  /** First in the order, and why. */
  readonly hardship?: HardshipGround;
  /** Waits for a second person. */
  readonly hardshipProposal?: HardshipDecisionView;
  readonly warnings: readonly EntryWarning[];
  /** Whether there are people who want the same place and time; who they are stands with the single entry. */
  readonly linked: boolean;
  readonly linkedWith?: readonly LinkedEntryView[];
  /** Of a dormant entry. */
  readonly contact?: ContactView;
  readonly endReason?: string;
  /** Last day on which a withdrawn entry can be opened again; absent when it cannot. */
  readonly reopenUntil?: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** GET waiting-entries/{id}/person?purpose=… */
export const readPurposes = ['advise', 'contact', 'correct', 'enrol', 'handover', 'notify'] as const;
export type ReadPurpose = (typeof readPurposes)[number];
export interface PersonView extends PersonBody {
  readonly personRef: string;
}

/** A reason in words, in the wording asked for. */
export type ReasonView = CodedSentence<InfeasibilityCode | NotYetCode>;

/** GET waiting-entries/{id}/explanation */
export interface ExplanationView {
  readonly waitingEntryId: string;
  readonly status: 'PAUSED' | 'ACCEPTED' | 'OFFERED' | 'PLANNED' | 'WAITING';
  readonly sentence: string;
  readonly wording: Wording;
  readonly policyVersion: string;
  /** 'de.bamf.ik@2024-12-07': the law that holds for the course starts listed. */
  readonly rulePackVersions: readonly string[];
  readonly asOf: string;
  readonly tier: number;
  /** Among those who wait in the same county for the same level and track. */
  readonly position?: PositionView;
  /** Course starts within 60 km or online; empty while a place is offered or accepted, or the entry is paused. */
  readonly courseStarts: readonly CourseStartExplanationView[];
  /** Course starts near by that are not listed, of other levels and farther away; 0 but in the densest places. */
  readonly further: number;
  /** What would help, the least change first. */
  readonly counterfactuals: readonly CounterfactualView[];
  /** The offer that is open or was accepted. */
  readonly seatOfferId?: string;
}

/** GET seat-offers, POST seat-offers/{id}/accept, POST seat-offers/{id}/decline {reason} */
export interface SeatOfferView {
  readonly id: string;
  readonly version: number;
  readonly state: SeatOfferState;
  readonly waitingEntryId: string;
  readonly reference: string;
  readonly courseStartId: string;
  readonly courseStart: CourseStartBrief;
  readonly offeredAt: string;
  readonly answerBy: string;
  readonly answeredAt?: string;
  readonly declineReason?: DeclineReason;
  readonly withdrawalReason?: string;
}

export interface CourseStartBrief {
  readonly title: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly placeName?: string;
  readonly startsOn: string;
  readonly times: string;
  readonly entryLevels: readonly string[];
}

/** GET enrolments?courseStartId=…; POST enrolments/{id}/confirm | no-show | drop-out | complete */
export interface EnrolmentView {
  readonly id: string;
  readonly version: number;
  readonly state: EnrolmentState;
  readonly waitingEntryId: string;
  readonly reference: string;
  readonly courseStartId: string;
  readonly courseStart: CourseStartBrief;
  readonly since: string;
  readonly result?: EnrolmentResult;
}

export interface EnrolmentResult {
  readonly completedOn: string;
  /** What the person is ready to begin now; absent when they do not go on. */
  readonly nextLevel?: string;
  readonly goesOn: boolean;
}

/** POST enrolments/{id}/complete */
export interface CompleteEnrolmentBody {
  readonly goesOn: boolean;
  /** When absent and the person goes on: the next step of the ladder. */
  readonly nextLevel?: string;
}

/** POST enrolments/{id}/drop-out */
export const dropOutReasons = ['job', 'training', 'move', 'illness', 'childcare', 'unknown'] as const;
export type DropOutReason = (typeof dropOutReasons)[number];

/** GET handovers; POST handovers/{id}/consent {given, textVersion} | accept | decline | complete */
export interface HandoverView {
  readonly id: string;
  readonly version: number;
  readonly state: HandoverState;
  readonly waitingEntryId: string;
  readonly reference: string;
  readonly senderProviderId: string;
  readonly fromCourseStartId: string;
  readonly fromCourse: CourseStartBrief;
  readonly receiverProviderId?: string;
  readonly toCourseStartId?: string;
  readonly toCourse?: CourseStartBrief;
  readonly consentedOn?: string;
  readonly senderConfirmed: boolean;
  readonly receiverConfirmed: boolean;
  /** Days between the end of one course and the start of the next, once both are known. */
  readonly transitionGapDays?: number;
}

/** GET waiting-times?groupBy=level,courseType,county,month&from=2026-01&to=2026-12&level=…&courseType=…&county=… */
export interface WaitingTimesView {
  readonly asOf: string;
  /** Cells of fewer people are suppressed. */
  readonly minimumCell: number;
  readonly groupBy: readonly ('level' | 'courseType' | 'county' | 'month')[];
  readonly total: WaitingTimesCell;
  readonly cells: readonly WaitingTimesCell[];
}

export interface WaitingTimesCell {
  readonly level?: string;
  readonly courseType?: string;
  readonly county?: string;
  /** Month of the start, 'YYYY-MM'. */
  readonly month?: string;
  /** True when nothing of the cell may be shown. `n` or `stillWaiting` alone is absent when only that part is too small. */
  readonly suppressed: boolean;
  /** People who began. */
  readonly n?: number;
  /** Registration to start, days. */
  readonly waitingTime?: { readonly medianDays: number; readonly p90Days: number };
  /** Entitlement to start, days, of those whose entitlement date is known. */
  readonly accessTime?: { readonly medianDays: number; readonly p90Days: number; readonly n: number };
  /** People who still wait (not by month of start). */
  readonly stillWaiting?: number;
  /** Median days those still waiting have waited so far. */
  readonly stillWaitingMedianDays?: number;
}
