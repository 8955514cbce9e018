import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { changedWish } from '../domain/changed-wish.js';
import { refuseOthersMailbox } from '../domain/mail-address.js';
import { readWish } from '../domain/subscription.js';
import { OwnMailboxes } from '../persistence/own-mailboxes.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { ChangeSubscription } from './change-subscription.command.js';

@CommandHandler(ChangeSubscription)
export class ChangeSubscriptionHandler implements ICommandHandler<ChangeSubscription> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
    private readonly ownMailboxes: OwnMailboxes,
  ) {}

  async execute({ subscriber, id, version, changes }: ChangeSubscription): Promise<void> {
    await this.transactions.run(async (tx) => {
      const before = await this.subscriptions.one(tx, subscriber.memberId, id, 'to-change');
      if (!before) throw notFound('subscription');
      refuseStale(version, before.version);
      const wish = readWish(changedWish(before, changes), subscriber);
      if (wish.address !== before.address)
        refuseOthersMailbox(wish.address, await this.ownMailboxes.of(tx, subscriber.memberId));
      await this.subscriptions.change(tx, before, wish, changes.active ?? undefined);
    });
  }
}
