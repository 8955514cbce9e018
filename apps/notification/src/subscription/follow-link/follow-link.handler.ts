import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { claimedId, SignedLinks } from '../../signed-links.js';
import { LinkTargets } from '../persistence/link-targets.js';
import { type FollowedLink, FollowLink } from './follow-link.query.js';

@QueryHandler(FollowLink)
export class FollowLinkHandler implements IQueryHandler<FollowLink> {
  constructor(
    private readonly transactions: Transactions,
    private readonly targets: LinkTargets,
    private readonly links: SignedLinks,
  ) {}

  async execute({ purpose, token }: FollowLink): Promise<FollowedLink | undefined> {
    const id = claimedId(token);
    if (!id) return purpose === 'unsubscribe' ? this.older(token) : undefined;
    const target = await this.transactions.ask((tx) => this.targets.one(tx, id));
    return target && this.links.isGenuine(purpose, token, target) ? { subscriptionId: id } : undefined;
  }

  /** Mails from before links were signed: who has kept one must be able to end what it is part of. */
  private async older(token: string): Promise<FollowedLink | undefined> {
    if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
    return this.transactions.ask((tx) => this.targets.byOlderToken(tx, token));
  }
}
