import type { MailState } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

export interface OutboundView {
  readonly held: boolean;
  readonly heldBecause: string | null;
  readonly counts: readonly { readonly state: MailState; readonly count: number }[];
  /** Somebody should look for these at the mail server and say what they found. */
  readonly uncertain: readonly { readonly mailId: string; readonly messageId: string }[];
}

/** Whether mail leaves, and what waits for somebody's word. */
export class ShowOutbound extends Query<OutboundView> {}
