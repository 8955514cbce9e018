import { readPurposes } from './waiting-list.api.js';

/**
 * What people's data are read for. A closed list, after § 8(4) IntV: without a purpose that permits it there is no
 * retrieval. Said by the header `X-Purpose` or `?purpose=`; a role's ordinary purpose is taken when nothing is said.
 */
export const accessPurposes = [
  ...readPurposes,
  'case-work',
  'course-work',
  'deduplicate',
  'inform',
  'complaint',
  'coordinate',
  'administer',
  'control',
] as const;
export type AccessPurpose = (typeof accessPurposes)[number];

/** GET reads: one retrieval of people's data, newest first. For the data protection officer alone. */
export interface ReadView {
  readonly id: string;
  readonly readAt: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly purpose: AccessPurpose;
  /** `person`: name and contact, out of the vault. `entry`: the pseudonymous entry and what belongs to it. */
  readonly what: 'person' | 'entry';
  /** 'GET waiting-entries/{id}' */
  readonly route?: string;
  /** Of at most 200 of those read about. */
  readonly references: readonly string[];
  readonly people: number;
  /** What was transmitted. */
  readonly fields: readonly string[];
}

/** GET reads/evaluation?from=…&to=…: how much was read by whom on which day. Says nothing about anybody's work. */
export interface ReadEvaluationView {
  readonly from: string;
  readonly to: string;
  readonly days: readonly ReadDayView[];
}

export interface ReadDayView {
  readonly day: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly organisationName: string;
  readonly reads: number;
  /** Counted once per retrieval. */
  readonly people: number;
  /** Of the retrievals: those of names and contact. */
  readonly names: number;
  /** Much more than on the same member's other days: a reason to ask, not a finding. */
  readonly unusual: boolean;
  /** Median of people per day on the member's other days of the last four weeks. */
  readonly usual: number;
}

/** GET retention: what is kept for how long, and when what is older was last removed. */
export const retentionRuleNames = [
  'reads',
  'entries',
  'offers',
  'handovers',
  'no-shows',
  'twins',
  'consent-proofs',
  'runs',
] as const;

export interface RetentionView {
  readonly rule: (typeof retentionRuleNames)[number];
  readonly months: number;
  /** In the last thirty days. */
  readonly removedLately: number;
  readonly lastFinishedAt?: string;
}
