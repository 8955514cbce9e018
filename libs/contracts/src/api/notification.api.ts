/** Bodies and answers of the notification service's HTTP interface. */

/** POST subscriptions (for oneself) */
export interface SubscriptionBody {
  /** Within the organisation's registered mail domains. */
  readonly address: string;
  readonly language?: 'de' | 'en';
  /** 5- or 8-digit keys; the member's own areas when absent. */
  readonly areas?: readonly string[];
  readonly levels?: readonly string[];
  readonly cadence?: 'daily';
  /** Local time of the digest, 05:00 to 22:00; 07:30 when absent. */
  readonly slot?: string;
}

export interface SubscriptionView extends Required<Omit<SubscriptionBody, 'levels'>> {
  readonly id: string;
  readonly version: number;
  readonly levels: readonly string[];
  readonly active: boolean;
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
