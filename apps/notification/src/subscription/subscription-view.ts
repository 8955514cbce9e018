import type { SubscriptionView } from '@app/contracts';
import type { Subscription } from './domain/subscription.js';

export function subscriptionView(subscription: Subscription): SubscriptionView {
  const { id, version, address, language, areas, levels, slot, active, createdAt } = subscription;
  return {
    id,
    version,
    address,
    language,
    areas,
    levels,
    cadence: 'daily',
    slot,
    active,
    createdAt: createdAt.toISOString(),
  };
}
