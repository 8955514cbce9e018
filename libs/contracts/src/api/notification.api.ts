/** Bodies and answers of the notification service's HTTP interface. */

import type { AroundBody, AroundView } from './course-filter.api.js';

export const digestWeekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type DigestWeekday = (typeof digestWeekdays)[number];

/** POST subscriptions (for oneself) */
export interface SubscriptionBody {
  /** Within the organisation's registered mail domains. */
  readonly address: string;
  readonly language?: 'de' | 'en';
  /** 5- or 8-digit keys; the member's own areas when absent. */
  readonly areas?: readonly string[];
  /** In place of areas. */
  readonly around?: AroundBody | null;
  readonly levels?: readonly string[];
  /** Every working day, or weekly on `weekdays`; Monday and Thursday when both are absent. */
  readonly cadence?: 'daily' | 'weekly';
  readonly weekdays?: readonly DigestWeekday[];
  /** Only course starts of these types, ways in and formats; all when absent or empty. */
  readonly courseTypes?: readonly string[];
  readonly fundingPaths?: readonly string[];
  readonly formats?: readonly string[];
  /** Only with childcare. */
  readonly childcareOnly?: boolean;
  /** Nothing but offers, time limits and hand-overs of one's own people. */
  readonly ownPeopleOnly?: boolean;
  /** Local time of the digest, 05:00 to 22:00; 07:30 when absent. */
  readonly slot?: string;
}

export interface SubscriptionView extends Required<Omit<SubscriptionBody, 'levels' | 'around'>> {
  readonly id: string;
  readonly version: number;
  readonly levels: readonly string[];
  readonly around?: AroundView;
  readonly active: boolean;
  /** No digest before this instant: it was paused, or one was skipped. */
  readonly quietUntil?: string;
  /** It began without anybody asking, and nobody has changed it. */
  readonly byDefault: boolean;
  readonly createdAt: string;
}

export const mailStates = ['ready', 'sending', 'sent', 'rejected', 'uncertain', 'abandoned', 'held'] as const;
export type MailState = (typeof mailStates)[number];

/** GET digests: history of the caller's own; GET digests/preview: what the next one would hold. */
export interface DigestView {
  readonly id: string;
  readonly periodKey: string;
  readonly windowUntil: string;
  readonly itemCount: number;
  readonly mailState: MailState;
  readonly subject: string;
  readonly sentAt?: string;
}

export interface DigestPreviewView {
  readonly itemCount: number;
  readonly subject: string;
  readonly text: string;
  readonly nextDigestAt: string;
}
