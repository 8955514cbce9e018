import type { WaitingEntryState } from '../vocabulary.js';

/** Closed lists about people on the waiting list. Never free text, nothing of nationality, residence status or health. */

/** Where a level comes from. */
export const levelSources = ['placement-test', 'certificate', 'provider', 'self'] as const;
export type LevelSource = (typeof levelSources)[number];

/** Which test or certificate it was. */
export const levelTests = ['ik-placement', 'dtz', 'dtb', 'telc', 'goethe', 'oesd', 'testdaf', 'dsh', 'other'] as const;
export type LevelTest = (typeof levelTests)[number];

/** Who can open a way into a course (IntV §§ 4–6, DeuFöV § 5). */
export const issuingBodies = [
  'foreigners_authority',
  'jobcenter',
  'asylum_benefits_office',
  'employment_agency',
  'bamf',
  'bva',
  'county',
  'none',
] as const;
export type IssuingBody = (typeof issuingBodies)[number];

/** Who may oblige somebody (AufenthG § 44a(1)). */
export const obligingBodies = ['foreigners_authority', 'jobcenter', 'asylum_benefits_office'] as const;
export type ObligingBody = (typeof obligingBodies)[number];

/** Why a need was changed. Needed whenever the change moves the person in the order. */
export const needChangeReasons = [
  'level-assessed',
  'entitlement-issued',
  'entitlement-renewed',
  'entitlement-ended',
  'obligation-began',
  'obligation-ended',
  'moved-house',
  'life-changed',
  'wish-changed',
  'recorded-wrong',
] as const;
export type NeedChangeReason = (typeof needChangeReasons)[number];

export const pauseReasons = ['away', 'work', 'family', 'other-course', 'own-wish'] as const;
export type PauseReason = (typeof pauseReasons)[number];

export const reopenReasons = ['withdrawn-by-mistake', 'plans-changed', 'came-back'] as const;
export type ReopenReason = (typeof reopenReasons)[number];

/** Why two people may agree that somebody comes first. */
export const hardshipReasons = [
  'work-depends-on-it',
  'training-depends-on-it',
  'benefits-at-risk',
  'course-broken-off',
  'error-of-an-office',
  'childcare-for-a-limited-time',
] as const;
export type HardshipReason = (typeof hardshipReasons)[number];
/** `promised-place-lost` is found by the service itself: a place was promised and the course start fell through. */
export type HardshipGround = HardshipReason | 'promised-place-lost';

export const hardshipRefusals = ['not-a-hardship', 'not-proven', 'solved-otherwise'] as const;
export type HardshipRefusal = (typeof hardshipRefusals)[number];

export const hardshipRevocations = ['reason-gone', 'decided-in-error'] as const;
export type HardshipRevocation = (typeof hardshipRevocations)[number];

export const contactOutcomes = ['still-wants', 'no-longer-wants', 'not-reached'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

/** What whoever looks after a person should look at; nothing is kept from them because of it. */
export type EntryWarning =
  | 'certificate-too-old-for-vocational'
  | 'level-without-evidence'
  | 'obligation-without-body'
  | 'entitlement-ended';

/** Why people who are linked are only shown side by side. */
export type ApartBecause = 'level' | 'track' | 'paths' | 'home' | 'time' | 'window' | 'types';

/** Somebody who wants the same place and time. */
export interface LinkedEntryView {
  readonly reference: string;
  readonly state: WaitingEntryState;
  /** Absent when a colleague looks after them. */
  readonly id?: string;
  /** Whether they stand next to each other in the order now: both seek a place, and nothing keeps them apart. */
  readonly together: boolean;
  readonly apartBecause: readonly ApartBecause[];
}

/** Somebody asked about a dormant entry. */
export interface ContactView {
  readonly dormantSince: string;
  readonly notReached: number;
  readonly lastTriedAt?: string;
  /** Asked often enough: a person decides what becomes of the entry. Nothing happens by itself. */
  readonly toDecide: boolean;
}

/** GET waiting-entries/{id}/changes: why somebody stands where they stand, newest first. */
export interface EntryChangeView {
  readonly id: string;
  readonly happenedAt: string;
  /** A code: what was done, or why a person did it. */
  readonly reason: string;
  /** A code: what is no longer what it was. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Whether it can move the person in the order, not only make other places fit. */
  readonly movesRank: boolean;
  /** Absent when the service itself acted. */
  readonly memberId?: string;
}

/** `lapsed`: the person no longer waits, so there is nothing left to decide. */
export const hardshipDecisionStates = ['proposed', 'confirmed', 'refused', 'lapsed'] as const;
export type HardshipDecisionState = (typeof hardshipDecisionStates)[number];

/** GET hardship-decisions; POST hardship-decisions/{id}/confirm | refuse {reason}. Nothing of the entry but its reference. */
export interface HardshipDecisionView {
  readonly id: string;
  readonly version: number;
  readonly state: HardshipDecisionState;
  readonly reference: string;
  readonly reason: HardshipReason;
  readonly proposedAt: string;
  /** Whoever proposes does not decide. */
  readonly proposedByYou: boolean;
  readonly decidedAt?: string;
  readonly refusalReason?: HardshipRefusal;
}

/** GET colleagues: to whom a case can be handed over. */
export interface ColleagueView {
  readonly memberId: string;
  readonly displayName: string;
}
