/** What a draft of a policy would change on the list as it stands: figures about groups, nobody's identity. */

export const policyPreviewStates = ['running', 'stopped', 'done', 'failed'] as const;
export type PolicyPreviewState = (typeof policyPreviewStates)[number];

/** GET policy-previews/{id}; POST policy-previews/{id}/stop and /resume. */
export interface PolicyPreviewView {
  readonly id: string;
  readonly policyId: string;
  /** The version of the draft it looked at: another one needs another preview. */
  readonly policyVersion: number;
  /** The policy in force it is compared with. */
  readonly against: string;
  readonly region: string;
  readonly state: PolicyPreviewState;
  /** Per cent. */
  readonly progress: number;
  readonly askedAt: string;
  readonly finishedAt?: string;
  readonly result?: PlanComparisonView;
}

/** POST policy-previews */
export interface PolicyPreviewBody {
  readonly policyId: string;
}

/** Counts of people; one that is withheld because it is small is absent. */
export interface ComparedFigures {
  /** Who wait and are looked at. */
  readonly people?: number;
  readonly plannedBefore?: number;
  readonly plannedAfter?: number;
  /** Planned both times: for an earlier, for a later start. */
  readonly earlier?: number;
  readonly later?: number;
  /** Planned only afterwards, only before. */
  readonly newlyPlanned?: number;
  readonly noLongerPlanned?: number;
}

/** Days from beginning to wait to the planned start; absent below ten people. */
export interface ComparedWaiting {
  readonly medianDays?: number;
  readonly p90Days?: number;
}

export interface ComparedGroup extends ComparedFigures {
  /** Tier, level or county. */
  readonly key: string;
}

export interface PlanComparisonView {
  readonly asOf: string;
  readonly minimumCell: number;
  readonly total: ComparedFigures;
  readonly waitingBefore: ComparedWaiting;
  readonly waitingAfter: ComparedWaiting;
  /** Offers that would go out in the next run; places promised and taken stay as they are. */
  readonly offersBefore: number;
  readonly offersAfter: number;
  readonly byTier: readonly ComparedGroup[];
  readonly byLevel: readonly ComparedGroup[];
  readonly byCounty: readonly ComparedGroup[];
}
