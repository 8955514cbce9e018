/** Webhooks of a provider's software, by Standard Webhooks: what is sent, and the notification service's `webhooks`. */

export const webhookEvents = [
  'course-start.published',
  'course-start.changed',
  'course-start.cancelled',
  'course-start.section-started',
  'course-start.not-viable',
  'places.changed',
  'seat-offers.changed',
  'handover.incoming',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** What arrives: thin, without a person. Who wants to know more asks for it by its id. */
export interface WebhookPayload {
  /** The same as the header `webhook-id`: one effect per id, however often it comes. */
  readonly id: string;
  readonly type: WebhookEvent | 'webhook.test';
  /** Instant of what happened. */
  readonly timestamp: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export const webhookStates = ['active', 'paused', 'disabled'] as const;
export type WebhookState = (typeof webhookStates)[number];

/** POST webhooks; any part of it in PATCH webhooks/:id. */
export interface WebhookBody {
  readonly url: string;
  /** All events when absent or empty. */
  readonly events?: readonly WebhookEvent[];
  readonly description?: string;
  /** A mailbox of the organisation that is told when the webhook is turned off. */
  readonly contactAddress: string;
  readonly language?: 'de' | 'en';
}

export interface WebhookView extends Required<WebhookBody> {
  readonly id: string;
  readonly version: number;
  readonly state: WebhookState;
  /** Why it was turned off: `gone` (the receiver answered 410) or `failing` (nothing was taken for days). */
  readonly disabledBecause?: 'gone' | 'failing';
  /** Until then what is sent carries a second signature, by the secret before. */
  readonly oldSecretUntil?: string;
  readonly lastDeliveredAt?: string;
  readonly failingSince?: string;
  readonly createdAt: string;
}

/** The only answers that name the secret: to the first POST, and to POST webhooks/:id/rotate-secret. */
export interface WebhookWithSecret extends WebhookView {
  /** `whsec_…`; absent when the answer to an earlier request is repeated. */
  readonly secret?: string;
}

export const deliveryStates = ['waiting', 'sending', 'delivered', 'given-up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** How one attempt ended, besides a status the receiver answered with. */
export const attemptFailures = [
  'address-refused',
  'host-unknown',
  'connection-failed',
  'certificate-refused',
  'timed-out',
  'interrupted',
] as const;
export type AttemptFailure = (typeof attemptFailures)[number];

export interface WebhookAttemptView {
  readonly at: string;
  readonly status?: number;
  readonly failure?: AttemptFailure;
  readonly milliseconds: number;
}

export interface WebhookDeliveryView {
  readonly id: string;
  /** `webhook-id`. */
  readonly messageId: string;
  readonly type: WebhookPayload['type'];
  readonly state: DeliveryState;
  readonly occurredAt: string;
  readonly nextAttemptAt?: string;
  /** Oldest first. */
  readonly attempts: readonly WebhookAttemptView[];
}
