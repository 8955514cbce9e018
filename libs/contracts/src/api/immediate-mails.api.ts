/** Mails that do not wait for the digest, as a subscription wants them: GET and PUT subscriptions/:id/immediate-mails */

/**
 * `offer`: a place is offered to one of one's people. `cancelled-place`: a course is off in which one of them has a place or
 * is offered one. `cancelled`: any course one reads of is off. `last-places`: three places or fewer are left in one.
 */
export const immediateKinds = ['offer', 'cancelled-place', 'cancelled', 'last-places'] as const;
export type ImmediateKind = (typeof immediateKinds)[number];

export interface ImmediateMailsBody {
  readonly kinds: readonly ImmediateKind[];
  /** Also on Saturdays, Sundays and public holidays. Never between 20:00 and 06:00. */
  readonly onFreeDays: boolean;
  /** An accepted place comes by mail as an entry for the calendar. */
  readonly invitations: boolean;
}

export interface ImmediateMailsView extends ImmediateMailsBody {
  readonly version: number;
}
