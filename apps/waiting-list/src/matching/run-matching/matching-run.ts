/** What one look at a region did. */
export type MatchingRun =
  | { readonly kind: 'nothing-due' }
  /** Somebody else has the region now: nothing was written. */
  | { readonly kind: 'overtaken' }
  /** The plan is not to be trusted: nothing is promised. */
  | { readonly kind: 'quarantined'; readonly reason: string }
  | MatchingDone;

export interface MatchingDone {
  readonly kind: 'done';
  readonly issued: number;
  readonly missed: number;
  readonly refused: number;
  /** More is due at once. */
  readonly more: boolean;
}
