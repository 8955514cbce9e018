import type { SubscriptionLinksView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** The addresses of somebody's feed and calendar. */
export class ShowLinks extends Query<SubscriptionLinksView> {
  constructor(
    readonly memberId: string,
    readonly subscriptionId: string,
  ) {
    super();
  }
}
