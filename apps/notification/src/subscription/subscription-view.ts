import type { SubscriptionView } from '@app/contracts';
import { placeOf } from '@app/places';
import type { Subscription } from './domain/subscription.js';

export function subscriptionView(subscription: Subscription): SubscriptionView {
  const { memberId, organisationId, createdAt, around, quietUntil, ...shown } = subscription;
  return {
    ...shown,
    ...(around && { around: { ...around, name: placeOf(around.municipality)?.name ?? around.municipality } }),
    ...(quietUntil && { quietUntil: quietUntil.toISOString() }),
    cadence: subscription.weekdays.length === 0 ? 'daily' : 'weekly',
    createdAt: createdAt.toISOString(),
  };
}
