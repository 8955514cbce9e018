import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Subscriptions } from '../persistence/subscriptions.js';
import { EndSubscription } from './end-subscription.command.js';

@CommandHandler(EndSubscription)
export class EndSubscriptionHandler implements ICommandHandler<EndSubscription> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
  ) {}

  async execute({ memberId, id, version }: EndSubscription): Promise<void> {
    await this.transactions.run(async (tx) => {
      const found = await this.subscriptions.one(tx, memberId, id, 'to-change');
      if (!found) throw notFound('subscription');
      refuseStale(version, found.version);
      await this.subscriptions.end(tx, found.id);
    });
  }
}
