import type { SubscriptionView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** Somebody's own subscriptions; there is one, or none. */
export class ListSubscriptions extends Query<readonly SubscriptionView[]> {
  constructor(readonly memberId: string) {
    super();
  }
}
