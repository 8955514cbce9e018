import type { ImmediateMailsView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type ImmediateChoicesSettings, immediateChoicesSettings } from '../immediate-choices.settings.js';
import { ImmediateWishes } from '../persistence/immediate-wishes.js';
import { ShowImmediateMails } from './show-immediate-mails.query.js';

@QueryHandler(ShowImmediateMails)
export class ShowImmediateMailsHandler implements IQueryHandler<ShowImmediateMails> {
  constructor(
    private readonly transactions: Transactions,
    private readonly wishes: ImmediateWishes,
    @Inject(immediateChoicesSettings) private readonly settings: ImmediateChoicesSettings,
  ) {}

  async execute({ memberId, subscriptionId }: ShowImmediateMails): Promise<ImmediateMailsView> {
    const wish = await this.transactions.run((tx) => this.wishes.one(tx, memberId, subscriptionId, 'to-look'));
    if (!wish) throw notFound('subscription');
    return { ...wish, invitations: wish.invitations ?? this.settings.invitations };
  }
}
