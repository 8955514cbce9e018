import type { ImmediateKind } from './immediate-mails.api.js';
import type { SubscriptionView } from './notification.api.js';

/** What makes sense for a mailbox behind which several people sit: course starts, and nothing about single people. */
export const mailboxImmediateKinds = ['cancelled', 'last-places'] as const satisfies readonly ImmediateKind[];

/** PUT preferences/{token}/immediate-mails and PUT office-mailboxes/{id}/immediate-mails */
export interface ImmediateChoiceBody {
  /** Of `choices`. */
  readonly kinds: readonly ImmediateKind[];
  /** Also on Saturdays, Sundays and public holidays. Never between 20:00 and 06:00. */
  readonly onFreeDays: boolean;
}

export interface ImmediateChoiceView extends ImmediateChoiceBody {
  readonly version: number;
  readonly choices: readonly ImmediateKind[];
}

/** GET and PATCH office-mailboxes/{id}/subscription: what a mailbox that has agreed is told, and when. */
export interface MailboxSubscriptionView extends SubscriptionView {
  /** Absent where nothing makes sense. */
  readonly immediate?: ImmediateChoiceView;
}
