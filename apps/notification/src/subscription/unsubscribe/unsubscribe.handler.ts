import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { maskedAddress } from '../domain/mail-address.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { LookAtUnsubscribeLink, type Unsubscribable, Unsubscribe } from './unsubscribe.command.js';

@QueryHandler(LookAtUnsubscribeLink)
export class LookAtUnsubscribeLinkHandler implements IQueryHandler<LookAtUnsubscribeLink> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
  ) {}

  async execute({ token }: LookAtUnsubscribeLink): Promise<Unsubscribable> {
    const found = await this.transactions.run((tx) => this.subscriptions.byToken(tx, token));
    if (!found) throw notFound('subscription');
    return { address: maskedAddress(found.address), active: found.active };
  }
}

@CommandHandler(Unsubscribe)
export class UnsubscribeHandler implements ICommandHandler<Unsubscribe> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
  ) {}

  async execute({ token }: Unsubscribe): Promise<void> {
    await this.transactions.run(async (tx) => {
      const found = await this.subscriptions.byToken(tx, token);
      if (!found) throw notFound('subscription');
      await this.subscriptions.pause(tx, found.id);
    });
  }
}
