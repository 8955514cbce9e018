import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { maskedAddress } from '../domain/mail-address.js';
import { FollowLink } from '../follow-link/follow-link.query.js';
import { ImmediateWishes } from '../persistence/immediate-wishes.js';
import type { Unsubscribable } from '../unsubscribe/unsubscribe.command.js';
import { LookAtImmediateLink, StopImmediateMails } from './stop-immediate-mails.command.js';

@QueryHandler(LookAtImmediateLink)
export class LookAtImmediateLinkHandler implements IQueryHandler<LookAtImmediateLink> {
  constructor(
    private readonly transactions: Transactions,
    private readonly wishes: ImmediateWishes,
    private readonly queries: QueryBus,
  ) {}

  async execute({ token }: LookAtImmediateLink): Promise<Unsubscribable> {
    const link = await this.queries.execute(new FollowLink('unsubscribe-immediate', token));
    const found =
      link && (await this.transactions.run((tx) => this.wishes.behindLink(tx, link.subscriptionId, 'to-look')));
    if (!found) throw notFound('subscription');
    return { address: maskedAddress(found.address), active: found.kinds.length > 0 };
  }
}

@CommandHandler(StopImmediateMails)
export class StopImmediateMailsHandler implements ICommandHandler<StopImmediateMails> {
  constructor(
    private readonly transactions: Transactions,
    private readonly wishes: ImmediateWishes,
    private readonly queries: QueryBus,
  ) {}

  async execute({ token }: StopImmediateMails): Promise<void> {
    const link = await this.queries.execute(new FollowLink('unsubscribe-immediate', token));
    if (!link) throw notFound('subscription');
    await this.transactions.run(async (tx) => {
      const before = await this.wishes.behindLink(tx, link.subscriptionId, 'to-change');
      if (!before) throw notFound('subscription');
      if (before.kinds.length > 0) await this.wishes.keep(tx, link.subscriptionId, before, { ...before, kinds: [] });
    });
  }
}
