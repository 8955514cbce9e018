import type { CourseStartState } from '../vocabulary.js';

/**
 * How much a finding matters, the gravest first; none of them ever keeps a course start from being published. A `notice` is
 * what is unusual under the rules of its day.
 */
export const findingSeverities = ['error', 'warning', 'hint', 'notice'] as const;
export type FindingSeverity = (typeof findingSeverities)[number];

export const findingStates = ['open', 'acknowledged'] as const;
export type FindingState = (typeof findingStates)[number];

/** Why something is meant the way it is. */
export const acknowledgeReasons = [
  'intended',
  'parallel-courses',
  'room-is-divided',
  'agreed-with-participants',
  'other',
] as const;
export type AcknowledgeReason = (typeof acknowledgeReasons)[number];

/** What a finding speaks of: days 'YYYY-MM-DD', numbers, times. */
export type FindingValues = Readonly<Record<string, string | number | readonly string[]>>;

/** One line of GET findings. Its id is new whenever its facts are. */
export interface PlausibilityFindingView {
  readonly id: string;
  readonly code: string;
  readonly severity: FindingSeverity;
  /** JSON pointer to what it is about in the body of the course start. */
  readonly field: string;
  readonly values: FindingValues;
  readonly foundAt: string;
  readonly courseStart: CourseStartOfFindingView;
  /** The other one of a pair; its title and days only when the caller may see it. */
  readonly other?: Partial<CourseStartOfFindingView> & { readonly providerName: string };
  readonly acknowledged?: { readonly at: string; readonly reason: AcknowledgeReason; readonly memberId?: string };
}

export interface CourseStartOfFindingView {
  readonly id: string;
  readonly title: string;
  readonly status: CourseStartState;
  readonly startsOn: string;
  readonly providerName: string;
}

/** POST findings/{id}/acknowledge: "so gewollt". */
export interface AcknowledgeFindingBody {
  readonly reason: AcknowledgeReason;
}
