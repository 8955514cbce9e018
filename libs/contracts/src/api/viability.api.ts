import type { InfeasibilityCode } from '../vocabulary.js';

/** Whether course starts will have enough people (Zustandekommen). Counts only: coordinators see no people. */

/**
 * `open`: to be decided; `kept`: runs with fewer; `deferred`: looked at again on a day; `closing`: cancelled and not yet
 * told, can be taken back; `closed`: cancelled and told; `over`: has its minimum, or was settled otherwise.
 */
export const viabilityStates = ['open', 'kept', 'deferred', 'closing', 'closed', 'over'] as const;
export type ViabilityState = (typeof viabilityStates)[number];

export const viabilityDecisions = ['run-anyway', 'cancel', 'wait'] as const;
export type ViabilityDecision = (typeof viabilityDecisions)[number];

/** Why; a closed list, never free text. */
export const viabilityReasons = {
  'run-anyway': ['needed-here', 'funding-allows-fewer', 'more-will-come', 'follow-on-depends-on-it'],
  cancel: ['too-few', 'merged-into-another', 'demand-went-away'],
  wait: ['more-will-come', 'talking-to-providers', 'funding-undecided'],
} as const satisfies Readonly<Record<ViabilityDecision, readonly string[]>>;
export type ViabilityReason = (typeof viabilityReasons)[ViabilityDecision][number];

/** GET viability: the cases in the order in which they are to be decided; for a provider its own course starts. */
export interface ViabilityView {
  /** Of the course start. */
  readonly id: string;
  /** Of the case; 0 while there is none. */
  readonly version: number;
  /** Absent while there is nothing to decide. */
  readonly state?: ViabilityState;
  readonly title: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly placeName?: string;
  readonly municipality?: string;
  readonly times: string;
  readonly entryLevels: readonly string[];
  readonly startsOn: string;
  readonly decidesOn: string;
  readonly minimum: number;
  readonly capacity: number;
  /** Registered outside this system. */
  readonly taken: number;
  /** Promised or accepted here. */
  readonly held: number;
  /** Planned: told to nobody, and not certain. */
  readonly planned: number;
  readonly inSight: number;
  readonly lacking: number;
  /** Whether it is the one to be decided now: one is closed at a time, then everybody is planned anew. */
  readonly isNext: boolean;
  readonly decidedAt?: string;
  readonly reason?: ViabilityReason;
  readonly waitUntil?: string;
  /** Until then a cancellation can be taken back; nobody is told before. */
  readonly takesEffectAt?: string;
  /** Cancelled, and by today's figures it would have its minimum without taking another below. */
  readonly couldRunAgain?: boolean;
}

/** How many people; `atMost` where the number is too small to be said. */
export type PeopleCount = { readonly people: number } | { readonly atMost: number };

/** People of its level within reach who lack exactly this. */
export type FillView = { readonly code: InfeasibilityCode } & PeopleCount;

/** Another course start that could take everybody, or be taken into this one. */
export interface MergingView {
  readonly id: string;
  readonly title: string;
  readonly providerName: string;
  readonly placeName?: string;
  readonly startsOn: string;
  readonly kilometres: number;
  /** Which of the two goes on. */
  readonly into: 'this' | 'other';
  readonly together: number;
  readonly minimum: number;
}

/** What a circular took away: people who could come but for a way of funding it has closed. */
export type NoticeCountView = { readonly notice: string; readonly de: string; readonly en: string } & PeopleCount;

/** GET viability/{id} */
export interface ViabilityDetailView extends ViabilityView {
  /** Could come and are planned elsewhere or nowhere. */
  readonly possible: PeopleCount;
  readonly couldFill: readonly FillView[];
  readonly merging: readonly MergingView[];
  readonly removedByNotice: readonly NoticeCountView[];
}

/** POST viability/{id}/decide */
export interface DecideViabilityBody {
  readonly decision: ViabilityDecision;
  readonly reason: ViabilityReason;
  /** For `wait`: not after the decision day. */
  readonly waitUntil?: string;
  /** For `cancel`: without the rest of the day in which it can be taken back. */
  readonly atOnce?: boolean;
}
