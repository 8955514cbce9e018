import { notFound } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { PostNotice } from '../../mail/post-mail/post-notice.command.js';
import { FollowLink } from '../follow-link/follow-link.query.js';
import { LinkTargets } from '../persistence/link-targets.js';
import { type LinkHolder, RenewLinks, type Subscriber } from './renew-links.command.js';

@CommandHandler(RenewLinks)
export class RenewLinksHandler implements ICommandHandler<RenewLinks> {
  constructor(
    private readonly transactions: Transactions,
    private readonly targets: LinkTargets,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  execute({ asker }: RenewLinks): Promise<void> {
    return 'token' in asker ? this.ofHolder(asker) : this.ofSubscriber(asker);
  }

  private async ofHolder({ token }: LinkHolder): Promise<void> {
    const link = await this.queries.execute(new FollowLink('preferences', token));
    await this.transactions.run(async (tx) => {
      if (!link || !(await this.targets.renew(tx, link.subscriptionId))) throw notFound('link');
      await this.mailFreshLink(tx, link.subscriptionId);
    });
  }

  private async ofSubscriber({ memberId, subscriptionId }: Subscriber): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.targets.renew(tx, subscriptionId, memberId))) throw notFound('subscription');
    });
  }

  private async mailFreshLink(tx: Tx, subscriptionId: string): Promise<void> {
    const { about, round, address } = await this.targets.noteLinkMail(tx, subscriptionId);
    await this.commands.execute(new PostNotice(tx, { kind: 'preferences-link', about, round }, address));
  }
}
