import type { SubscriptionView } from '@app/contracts';
import type { Subscription } from './domain/subscription.js';

export function subscriptionView(subscription: Subscription): SubscriptionView {
  const { memberId, organisationId, createdAt, ...shown } = subscription;
  return {
    ...shown,
    cadence: subscription.weekdays.length === 0 ? 'daily' : 'weekly',
    createdAt: createdAt.toISOString(),
  };
}
