import type { SubscriptionView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Subscriptions } from '../persistence/subscriptions.js';
import { subscriptionView } from '../subscription-view.js';
import { ShowSubscription } from './show-subscription.query.js';

@QueryHandler(ShowSubscription)
export class ShowSubscriptionHandler implements IQueryHandler<ShowSubscription> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
  ) {}

  async execute({ memberId, id }: ShowSubscription): Promise<SubscriptionView> {
    const found = await this.transactions.run((tx) => this.subscriptions.one(tx, memberId, id, 'to-look'));
    if (!found) throw notFound('subscription');
    return subscriptionView(found);
  }
}
