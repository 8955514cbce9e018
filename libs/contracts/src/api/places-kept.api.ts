/** Places kept for some, and offers that wait for somebody's look. */

export const holdOutKinds = ['cohort', 'tier'] as const;
export type HoldOutKind = (typeof holdOutKinds)[number];

/** POST hold-outs: places of a course start kept for people out of one ending course, or up to one tier. */
export interface HoldOutBody {
  readonly courseStartId: string;
  readonly kind: HoldOutKind;
  /** Of a cohort: the course start its people come out of. */
  readonly fromCourseStartId?: string;
  /** 0…3: for people of this tier and those before it. */
  readonly maxTier?: number;
  readonly places: number;
  /** The last day on which they are kept. */
  readonly until: string;
}

/** PATCH hold-outs/{id}. A hold-out is ended by keeping no place any more. */
export interface HoldOutChangeBody {
  readonly places?: number;
  readonly until?: string;
}

/** GET hold-outs?courseStartId=…, in the order in which their places are filled. */
export interface HoldOutView extends HoldOutBody {
  readonly id: string;
  readonly version: number;
  /** Offers name the hold-out they belong to by this number. */
  readonly position: number;
  /** Set by a coordinator, or by the policy for people in transition. */
  readonly source: 'coordinator' | 'transition';
}

export interface OfferBatchView {
  readonly id: string;
  readonly version: number;
  readonly state: 'held' | 'released' | 'sent';
  /** Due when it was held. */
  readonly offers: number;
  readonly heldAt: string;
  /** When it goes out by itself. */
  readonly releasesAt: string;
  readonly releasedAt?: string;
}

/** GET offer-batches/next?region=…, the caller's first region when absent: the offers that would go out next, by course start; no people. */
export interface NextOffersView {
  readonly asOf: string;
  readonly region: string;
  /** All in which the caller coordinates. */
  readonly regions?: readonly string[];
  readonly offers: number;
  /** The one that waits or goes out just now. */
  readonly batch?: OfferBatchView;
  readonly courseStarts: readonly {
    readonly courseStartId: string;
    readonly title: string;
    readonly providerName: string;
    readonly startsOn: string;
    readonly offers: number;
  }[];
}
