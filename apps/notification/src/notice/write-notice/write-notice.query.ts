import { Query } from '@nestjs/cqrs';
import type { DressedLetter } from '../../digest/dress-notice/dress-notice.query.js';
import type { CalendarInvitation } from '../../place-calendar/write-invitation/write-invitation.query.js';

export const noticeKinds = [
  'webhook-disabled',
  'provider-confirm',
  'provider-approved',
  'provider-refused',
  'place-calendar',
  'preferences-link',
  'mailbox-confirm',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** One thing an organisation is told outside any digest; once per round. */
export interface Notice {
  readonly kind: NoticeKind;
  /** The webhook, the provider's request, the offer, the subscription, or the mailbox. */
  readonly about: string;
  readonly round: number;
}

export interface NoticeLetter extends DressedLetter {
  /** Where whom it is for reads mail now. */
  readonly address: string;
  /** An entry for the recipient's calendar. */
  readonly invitation?: CalendarInvitation;
}

/** A notice as it should read at this moment; undefined when it is nobody's concern any more. */
export class WriteNotice extends Query<NoticeLetter | undefined> {
  constructor(
    readonly notice: Notice,
    /** Where the mail was to go when it was asked for. */
    readonly to: string,
  ) {
    super();
  }
}
