import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { maskedAddress } from '../domain/mail-address.js';
import { FollowLink } from '../follow-link/follow-link.query.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { LookAtUnsubscribeLink, type Unsubscribable, Unsubscribe } from './unsubscribe.command.js';

@QueryHandler(LookAtUnsubscribeLink)
export class LookAtUnsubscribeLinkHandler implements IQueryHandler<LookAtUnsubscribeLink> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
    private readonly queries: QueryBus,
  ) {}

  async execute({ token }: LookAtUnsubscribeLink): Promise<Unsubscribable> {
    const link = await this.queries.execute(new FollowLink('unsubscribe', token));
    const found =
      link && (await this.transactions.run((tx) => this.subscriptions.behindLink(tx, link.subscriptionId, 'to-look')));
    if (!found) throw notFound('subscription');
    return { address: maskedAddress(found.address), active: found.active };
  }
}

@CommandHandler(Unsubscribe)
export class UnsubscribeHandler implements ICommandHandler<Unsubscribe> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
    private readonly queries: QueryBus,
  ) {}

  async execute({ token }: Unsubscribe): Promise<void> {
    const link = await this.queries.execute(new FollowLink('unsubscribe', token));
    if (!link) throw notFound('subscription');
    await this.transactions.run((tx) => this.subscriptions.pause(tx, link.subscriptionId));
  }
}
