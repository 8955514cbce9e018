import type { OwnSubscriptionsView } from '@app/contracts';
import type { MemberId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** Somebody's own subscriptions; there is one, or none. */
export class ListSubscriptions extends Query<Pick<OwnSubscriptionsView, 'items' | 'ownAddress'>> {
  constructor(readonly memberId: MemberId) {
    super();
  }
}
