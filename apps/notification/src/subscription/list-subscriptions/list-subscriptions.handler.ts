import type { OwnSubscriptionsView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OwnMailboxes } from '../persistence/own-mailboxes.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { subscriptionView } from '../subscription-view.js';
import { ListSubscriptions } from './list-subscriptions.query.js';

@QueryHandler(ListSubscriptions)
export class ListSubscriptionsHandler implements IQueryHandler<ListSubscriptions> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
    private readonly ownMailboxes: OwnMailboxes,
  ) {}

  async execute({ memberId }: ListSubscriptions): Promise<Pick<OwnSubscriptionsView, 'items' | 'ownAddress'>> {
    return this.transactions.run(async (tx) => {
      const items = (await this.subscriptions.ofMember(tx, memberId)).map(subscriptionView);
      const ownAddress = await this.ownMailboxes.of(tx, memberId);
      return { items, ...(ownAddress && { ownAddress }) };
    });
  }
}
