import type { Day, FundingPath, Intensity, Slots } from './person.js';

/** Places kept for some, until a day; afterwards they are open to all. */
export type HoldOut =
  | { readonly kind: 'cohort'; readonly course: string; readonly places: number; readonly until: Day }
  | { readonly kind: 'tier'; readonly maxTier: number; readonly places: number; readonly until: Day };

/** The index of a hold-out, or one of the open places. */
export type PlaceGroup = number | 'open';

/** A course start with its places, as far as matching needs to know. */
export interface Course {
  readonly id: string;
  readonly provider: string;
  /** The course type, for wishes. */
  readonly type?: string;
  readonly cancelled: boolean;
  readonly x: number;
  readonly y: number;
  readonly online: boolean;
  readonly levels: readonly string[];
  readonly track: string;
  readonly funding: readonly FundingPath[];
  readonly womenOnly: boolean;
  readonly youth: boolean;
  readonly parentsOnly: boolean;
  readonly slots: Slots;
  readonly childcare: boolean;
  readonly accessible: boolean;
  readonly intensity: Intensity;
  readonly startsOn: Day;
  /** Last day on which somebody may still begin. */
  readonly closesOn: Day;
  /** Day on which it is decided whether the course runs. */
  readonly decidesOn: Day;
  readonly capacity: number;
  /** Places filled outside this system. */
  readonly taken: number;
  readonly minimum: number;
  /** In the order in which they are filled, before the open places. */
  readonly holdOuts: readonly HoldOut[];
}

/** A promise (open offer) or an accepted place; it is the person's until it ends. */
export interface Hold {
  readonly person: string;
  readonly course: string;
  readonly state: 'offered' | 'accepted';
  readonly group?: PlaceGroup;
  readonly until?: Day;
}
