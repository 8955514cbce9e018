import type { PolicyTerms } from '../policy-terms.js';
import type { DeclineReason, ExplanationCode, InfeasibilityCode, SeatOfferState } from '../vocabulary.js';

/** Why somebody stands where they stand, is offered a place or none, and what would change it. */

/**
 * How an explanation is worded: German, English, or plain German for people who learn it.
 * Chosen by `?wording=` or by `Accept-Language` (`de-x-plain`, `de-simple`).
 */
export const wordings = ['de', 'en', 'de-plain'] as const;
export type Wording = (typeof wordings)[number];

/** Why a planned place has not been offered yet, or why the plan says nothing yet. */
export const notYetCodes = ['OUTSIDE_LEAD', 'NOT_VIABLE_YET', 'SETTLING', 'BEING_PLANNED'] as const;
export type NotYetCode = (typeof notYetCodes)[number];

/** Why somebody belongs to a tier. */
export const tierReasons = ['HARDSHIP', 'ENTITLEMENT_LAPSES', 'OBLIGED', 'FUNDED', 'SELF_PAYER'] as const;
export type TierReason = (typeof tierReasons)[number];

export interface CodedSentence<Code extends string = string> {
  readonly code: Code;
  readonly sentence: string;
}

/** A position as a range: an exact one would say too much about others, and change by the minute. */
export interface PositionView {
  readonly from: number;
  readonly to: number;
}

/** What would have to be different, one thing at a time, for a place to be this person's. */
export interface CounterfactualView {
  readonly changes: readonly CodedSentence[];
  /** The whole of it: 'Mit Dienstag vormittags: 12.01.2027 in Sulingen.' */
  readonly sentence: string;
  readonly courseStartId: string;
  readonly title: string;
  readonly placeName?: string;
  readonly startsOn: string;
}

export interface CourseStartExplanationView {
  readonly courseStartId: string;
  readonly title: string;
  readonly providerName: string;
  readonly placeName?: string;
  readonly startsOn: string;
  readonly code: ExplanationCode;
  readonly sentence: string;
  /** Whole kilometres; absent for courses held online. */
  readonly distanceKm?: number;
  /** Of NOT_SUITABLE: every reason. Of ASSIGNED: why no offer has gone out yet, or empty. */
  readonly reasons: readonly CodedSentence<InfeasibilityCode | NotYetCode>[];
  /** Of FULL_HIGHER_PRIORITY: the last one admitted. */
  readonly cutOff?: { readonly tier: number; readonly date: string };
  /** Of FULL_HELD: the latest day until which a place is promised and unanswered. */
  readonly heldUntil?: string;
  /** Of RESERVED: for whom the free places are kept, and until when. */
  readonly reservedUntil?: string;
  readonly rulePackVersion: string;
}

interface Explained {
  readonly waitingEntryId: string;
  readonly asOf: string;
  readonly wording: Wording;
  readonly policyVersion: string;
  /** 'de.bamf.ik@2024-12-07': the law that holds for the courses spoken of. */
  readonly rulePackVersions: readonly string[];
}

/** GET waiting-entries/{id}/explanation/course-starts/{courseStartId} */
export interface CourseStartWhyView extends Explained {
  readonly courseStart: CourseStartExplanationView;
  /** What would make this very course start possible, the least change first. */
  readonly counterfactuals: readonly CounterfactualView[];
}

/** GET waiting-entries/{id}/rank */
export interface RankView extends Explained {
  readonly tier: number;
  readonly tierReason: CodedSentence<TierReason>;
  /** Waiting since this day as far as the order is concerned: `waitingSince` less the credits. */
  readonly date: string;
  readonly waitingSince: string;
  readonly credits: readonly (CodedSentence & { readonly days: number })[];
  /** Decides between people of the same tier and date; anybody can work it out again. */
  readonly lottery: { readonly number: number; readonly salt: number; readonly drawnFor: string };
  /** Among those who wait in the same county for the same level and track; absent while not in the order. */
  readonly position?: PositionView;
  readonly sentence: string;
  /** What has moved the rank, the latest first: at most a hundred. */
  readonly moves: readonly RankMoveView[];
}

export interface RankMoveView extends CodedSentence {
  readonly at: string;
  readonly field: string;
  /** A member of an organisation, or the service acting on a message or a timer. */
  readonly by: 'member' | 'service';
}

/** GET seat-offers/{id}/explanation: why this person, as it was when the offer was made. */
export interface SeatOfferExplanationView extends Explained {
  readonly seatOfferId: string;
  readonly courseStartId: string;
  readonly state: SeatOfferState;
  readonly offeredAt: string;
  readonly answerBy: string;
  readonly sentence: string;
  readonly tier: number;
  readonly date: string;
  readonly lottery: number;
  readonly grounds: readonly CodedSentence[];
}

/** Why an export is made. It is written down with the read. */
export const exportPurposes = ['answer-the-person', 'objection', 'court', 'supervision'] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

/** POST waiting-entries/{id}/explanation-exports */
export interface ExplanationExportBody {
  readonly purpose: ExportPurpose;
}

/** Answer to POST waiting-entries/{id}/explanation-exports; the file itself: GET explanation-exports/{id} */
export interface ExplanationExportView {
  readonly id: string;
  readonly waitingEntryId: string;
  readonly createdAt: string;
  readonly purpose: ExportPurpose;
  /** Of the canonical document, in hexadecimal. */
  readonly sha256: string;
  /** RFC 7638 thumbprint of the key that signed. */
  readonly kid: string;
}

/** GET explanation-keys: public keys (RFC 7517) of every signature ever made here. */
export interface ExplanationKeysView {
  readonly keys: readonly PublicKeyView[];
}

export interface PublicKeyView {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
}

/** GET explanation-exports/{id}: one line of canonical JSON (RFC 8785), byte for byte as signed. */
export interface ExplanationFile {
  readonly document: ExplanationDocument;
  readonly sha256: string;
  /** Compact JWS (RFC 7515) over the canonical document, which stands between its two dots. */
  readonly signature: string;
}

export const explanationFormat = 'kursbruecke.explanation.v1';

/** All that was looked at, the law it was looked at with, what came out, and how it came to that. Days count from 1970-01-01. */
export interface ExplanationDocument {
  readonly format: typeof explanationFormat;
  readonly id: string;
  readonly madeAt: string;
  readonly madeFor: { readonly purpose: ExportPurpose; readonly organisationId: string; readonly memberId: string };
  readonly rules: string;
  readonly policy: { readonly version: string; readonly terms: PolicyTerms };
  readonly rulePacks: readonly (Readonly<Record<string, unknown>> & { readonly version: string })[];
  readonly entry: { readonly id: string; readonly reference: string; readonly version: number; readonly state: string };
  readonly asOf: number;
  readonly person: ExplanationPerson;
  /** How many others stand together with the person: what is looked at is what suits all of them. */
  readonly together: number;
  /** False when something had changed that the plan had not taken in: then nothing is claimed that rests on the plan. */
  readonly upToDate: boolean;
  readonly place?: { readonly course: string; readonly group: number | 'open' };
  readonly courses: readonly ExplanationCourse[];
  /** Course starts near by that are not listed; 0 unless there are thousands. */
  readonly further: number;
  readonly outcome: ExplanationOutcome;
  readonly history: ExplanationHistory;
}

/** The person as matching saw them: no name, no address. */
export interface ExplanationPerson {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly level: string;
  readonly track: string;
  readonly funding: readonly string[];
  readonly entitledUntil?: number;
  readonly obligedUntil?: number;
  readonly woman: boolean;
  readonly parent: boolean;
  readonly youthUntil?: number;
  readonly availability: number;
  readonly childcare: boolean;
  readonly accessible: boolean;
  readonly reachMetres: number;
  readonly earliestStart?: number;
  readonly latestStart?: number;
  readonly waitingSince: number;
  readonly completed?: { readonly course: string; readonly provider: string };
  readonly hardship: boolean;
  readonly intensity?: string;
  readonly declined: readonly string[];
  readonly paused: boolean;
  readonly wantedTypes?: readonly string[];
  readonly unwantedProviders?: readonly string[];
  readonly ticket?: string;
}

/** Somebody else's priority, without who it is: the id only says whether it comes before ('-') or after ('~') one's own. */
export interface ConcealedPriority {
  readonly tier: number;
  readonly date: number;
  readonly lottery: number;
  readonly id: '-' | '~';
}

export interface ExplanationCourse {
  readonly title: string;
  readonly providerName: string;
  readonly placeName?: string;
  readonly courseType: string;
  readonly rulePackVersion: string;
  readonly version: number;
  /** Instant (ms) of the last publication or revision. */
  readonly changedAt: number;
  readonly course: ExplanationCourseStart;
  /** Absent when the plan did not know the course start: it was cancelled, or closed. */
  readonly standing?: {
    readonly members: number;
    readonly offered: number;
    readonly accepted: number;
    readonly freeReserved: readonly number[];
    readonly freeOpen: number;
    readonly cutOff?: ConcealedPriority;
    readonly heldUntil?: number;
  };
  /** The last one planned for an open place, where some places are reserved. */
  readonly openCutOff?: ConcealedPriority;
}

/** A course start as matching saw it. Coordinates in metres (UTM 32N), slots as 18 bits. */
export interface ExplanationCourseStart {
  readonly id: string;
  readonly provider: string;
  readonly type?: string;
  readonly cancelled: boolean;
  readonly x: number;
  readonly y: number;
  readonly online: boolean;
  readonly levels: readonly string[];
  readonly track: string;
  readonly funding: readonly string[];
  readonly womenOnly: boolean;
  readonly youth: boolean;
  readonly parentsOnly: boolean;
  readonly slots: number;
  readonly childcare: boolean;
  readonly accessible: boolean;
  readonly intensity: string;
  readonly startsOn: number;
  readonly closesOn: number;
  readonly decidesOn: number;
  readonly capacity: number;
  readonly taken: number;
  readonly minimum: number;
  readonly holdOuts: readonly {
    readonly kind: string;
    readonly course?: string;
    readonly maxTier?: number;
    readonly places: number;
    readonly until: number;
  }[];
}

export interface ExplanationOutcome {
  readonly status: string;
  readonly rank: {
    readonly tier: number;
    readonly tierReason: TierReason;
    readonly date: number;
    readonly lottery: number;
    readonly drawnFor: string;
  };
  readonly position?: PositionView;
  readonly courses: readonly {
    readonly course: string;
    readonly code: ExplanationCode;
    readonly reasons: readonly string[];
  }[];
  /** Why the planned place has not been offered. */
  readonly notYet: readonly NotYetCode[];
  readonly counterfactuals: readonly {
    readonly course: string;
    readonly changes: readonly object[];
    readonly startsOn: number;
  }[];
  /** German, as the person reads it. */
  readonly sentences: readonly string[];
}

export interface ExplanationHistory {
  readonly changes: readonly {
    readonly at: string;
    readonly version: number;
    readonly reason: string;
    readonly field: string;
    /** Absent when the service itself acted. */
    readonly memberId?: string;
    /** As whom the member acted: role and organisation as they were called when the file was made. No name. */
    readonly by?: { readonly role: string; readonly organisation: string };
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
  readonly offers: readonly {
    readonly id: string;
    readonly courseStartId: string;
    readonly state: SeatOfferState;
    readonly offeredAt: string;
    readonly answerBy: string;
    readonly answeredAt?: string;
    readonly declineReason?: DeclineReason;
    readonly withdrawalReason?: string;
    readonly policyVersion: string;
    readonly grounds: Readonly<Record<string, unknown>>;
  }[];
}
