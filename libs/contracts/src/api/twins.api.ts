/** Two entries that are likely of one person, as the two bodies that look after them see it. */

export const twinStates = ['open', 'merged', 'different', 'over'] as const;
/** `over`: one of the two no longer waits, or was corrected and resembles the other no longer. */
export type TwinState = (typeof twinStates)[number];

export const twinLikenesses = ['strong', 'likely', 'possible'] as const;
/** `strong`: names and birth date; `likely`: nearly so, or another spelling; `possible`: names alone. */
export type TwinLikeness = (typeof twinLikenesses)[number];

/** GET twins?state=…, GET twins/{id}. Nothing of the other body's entry but its reference: no name, no need, no date. */
export interface TwinView {
  readonly id: string;
  readonly version: number;
  readonly state: TwinState;
  readonly likeness: TwinLikeness;
  readonly own: TwinSideView & { readonly waitingEntryId: string };
  readonly other: TwinSideView & {
    readonly organisationName: string;
    /** When the caller looks after both. */
    readonly waitingEntryId?: string;
  };
  /** The entry that has waited longer stays when they are merged; the other one is withdrawn. */
  readonly stays: 'own' | 'other';
  readonly foundAt: string;
  readonly settledAt?: string;
}

export interface TwinSideView {
  readonly reference: string;
  /** Whoever looks after this entry has said that both are one person. */
  readonly saidSame: boolean;
}

/** POST twins/{id}/same; POST twins/{id}/different has no body. */
export interface SamePersonBody {
  /** The entry that stays goes on with the need of the younger one, if both sides say so. */
  readonly withYoungerNeed?: boolean;
}
