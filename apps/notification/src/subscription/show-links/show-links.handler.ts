import type { SubscriptionLinksView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SignedLinks } from '../../signed-links.js';
import { LinkTargets } from '../persistence/link-targets.js';
import { ShowLinks } from './show-links.query.js';

@QueryHandler(ShowLinks)
export class ShowLinksHandler implements IQueryHandler<ShowLinks> {
  constructor(
    private readonly transactions: Transactions,
    private readonly targets: LinkTargets,
    private readonly links: SignedLinks,
  ) {}

  async execute({ memberId, subscriptionId }: ShowLinks): Promise<SubscriptionLinksView> {
    const target = await this.transactions.ask((tx) => this.targets.ofMember(tx, memberId, subscriptionId));
    if (!target) throw notFound('subscription');
    return { feedUrl: this.links.url('feed', target), calendarUrl: this.links.url('calendar', target) };
  }
}
