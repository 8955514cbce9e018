import type { SubscriptionView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Subscriptions } from '../persistence/subscriptions.js';
import { subscriptionView } from '../subscription-view.js';
import { ListSubscriptions } from './list-subscriptions.query.js';

@QueryHandler(ListSubscriptions)
export class ListSubscriptionsHandler implements IQueryHandler<ListSubscriptions> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
  ) {}

  async execute({ memberId }: ListSubscriptions): Promise<readonly SubscriptionView[]> {
    const own = await this.transactions.run((tx) => this.subscriptions.ofMember(tx, memberId));
    return own.map(subscriptionView);
  }
}
