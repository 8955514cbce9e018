import { newId, Transactions } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refuseOthersMailbox } from '../domain/mail-address.js';
import { readWish, type SubscriptionId } from '../domain/subscription.js';
import { OwnMailboxes } from '../persistence/own-mailboxes.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { Subscribe } from './subscribe.command.js';

@CommandHandler(Subscribe)
export class SubscribeHandler implements ICommandHandler<Subscribe> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
    private readonly ownMailboxes: OwnMailboxes,
  ) {}

  async execute({ subscriber, wish, key }: Subscribe): Promise<SubscriptionId> {
    const granted = readWish(wish, subscriber);
    const { memberId, organisationId } = subscriber;
    const id = newId<SubscriptionId>();
    return this.transactions.run((tx) =>
      once(tx, key, async () => {
        refuseOthersMailbox(granted.address, await this.ownMailboxes.of(tx, memberId));
        return this.subscriptions.add(tx, { ...granted, id, memberId, organisationId });
      }),
    );
  }
}
