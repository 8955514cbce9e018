import type {
  Addressee,
  ClockCode,
  IssuingBody,
  NoticeChannel,
  NoticeDiscardReason,
  NoticeState,
} from '@app/contracts';
import {
  type CalendarDate,
  calendarDateOf,
  type EnrolmentId,
  isCalendarDate,
  type MemberId,
  type OrganisationId,
  RuleViolation,
  refuseField,
  type WaitingEntryId,
} from '@app/kernel';

/** Whose draft it is: who would send it. */
export interface Sender {
  readonly role: 'provider_staff' | 'case_manager';
  readonly organisationId: OrganisationId;
  /** Anybody of the organisation when absent. */
  readonly memberId?: MemberId;
}

/** A letter with gaps where a name belongs. Holds codes, days and a reference; never a name. */
export interface NewNotice {
  readonly clock: ClockCode;
  readonly addressee: Addressee;
  readonly issuingBody?: IssuingBody;
  readonly sender: Sender;
  readonly about?: {
    readonly waitingEntryId: WaitingEntryId;
    readonly reference: string;
    /** Through which a provider knows the person. */
    readonly enrolmentId?: EnrolmentId;
  };
  readonly startsOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly rulePackVersion: string;
  readonly wordingVersion: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

export interface Notice {
  readonly id: string;
  readonly version: number;
  readonly state: NoticeState;
  readonly draftedAt: Date;
}

export type Closing =
  | { readonly state: 'sent'; readonly sentOn: CalendarDate; readonly channel: NoticeChannel }
  | { readonly state: 'discarded'; readonly reason: NoticeDiscardReason };

/** A person says that they sent it: on which day, and how. */
export function send(notice: Notice, sentOn: string, channel: NoticeChannel, today: CalendarDate): Closing {
  stillDraft(notice);
  if (!isCalendarDate(sentOn)) {
    throw refuseField('/sentOn', 'notice.sent-malformed', 'A day on the calendar: YYYY-MM-DD.');
  }
  if (sentOn > today || sentOn < calendarDateOf(notice.draftedAt)) {
    throw refuseField('/sentOn', 'notice.sent-out-of-range', 'From the day of the draft to today.');
  }
  return { state: 'sent', sentOn, channel };
}

export function discard(notice: Notice, reason: NoticeDiscardReason): Closing {
  stillDraft(notice);
  return { state: 'discarded', reason };
}

function stillDraft({ state }: Notice): void {
  if (state !== 'draft') {
    throw new RuleViolation('notice.closed', 'This notice was sent or discarded already.', [], 'conflict');
  }
}
