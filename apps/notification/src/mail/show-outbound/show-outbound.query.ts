import type { MailStatusView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

export interface OutboundView extends MailStatusView {
  /** Somebody should look for these at the mail server and say what they found. */
  readonly uncertainMails: readonly { readonly mailId: string; readonly messageId: string }[];
}

/** Whether mail leaves, why not, and what waits for somebody's word. */
export class ShowOutbound extends Query<OutboundView> {}
