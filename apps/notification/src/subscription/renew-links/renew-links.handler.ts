import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { PostNotice } from '../../mail/post-mail/post-notice.command.js';
import { FollowLink } from '../follow-link/follow-link.query.js';
import { LinkTargets } from '../persistence/link-targets.js';
import { RenewLinks } from './renew-links.command.js';

@CommandHandler(RenewLinks)
export class RenewLinksHandler implements ICommandHandler<RenewLinks> {
  constructor(
    private readonly transactions: Transactions,
    private readonly targets: LinkTargets,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  async execute({ token }: RenewLinks): Promise<void> {
    const link = await this.queries.execute(new FollowLink('preferences', token));
    if (!link) throw notFound('link');
    await this.transactions.run(async (tx) => {
      const { address, round } = await this.targets.renew(tx, link.subscriptionId);
      const about = link.subscriptionId;
      await this.commands.execute(new PostNotice(tx, { kind: 'preferences-link', about, round }, address));
    });
  }
}
