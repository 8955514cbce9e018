import type { Page } from './course-registry.api.js';
import type { SubscriptionView } from './notification.api.js';

/** GET subscriptions of the notification service: one's own; there is one, or none. */
export interface OwnSubscriptionsView extends Page<SubscriptionView> {
  /** The mailbox the county knows the reader by, and the only one they can subscribe; absent where it has named none. */
  readonly ownAddress?: string;
}
