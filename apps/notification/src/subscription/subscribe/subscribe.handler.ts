import { newId, Transactions } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { readWish, type SubscriptionId } from '../domain/subscription.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { Subscribe } from './subscribe.command.js';

@CommandHandler(Subscribe)
export class SubscribeHandler implements ICommandHandler<Subscribe> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
  ) {}

  async execute({ subscriber, wish, key }: Subscribe): Promise<SubscriptionId> {
    const granted = readWish(wish, subscriber);
    const { memberId, organisationId } = subscriber;
    const id = newId<SubscriptionId>();
    return this.transactions.run((tx) =>
      once(tx, key, () => this.subscriptions.add(tx, { ...granted, id, memberId, organisationId })),
    );
  }
}
