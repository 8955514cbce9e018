import type { SubscriptionView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** One of somebody's own subscriptions. */
export class ShowSubscription extends Query<SubscriptionView> {
  constructor(
    readonly memberId: string,
    readonly id: string,
  ) {
    super();
  }
}
