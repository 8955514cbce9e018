import { readMailbox, refuseField } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandBus, CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { PostNotice } from '../../mail/post-mail/post-notice.command.js';
import { SignedLinks } from '../../signed-links.js';
import { LinkTargets } from '../persistence/link-targets.js';
import { DescribeFreshLink, type FreshLink, SendFreshLink } from './send-fresh-link.command.js';

@CommandHandler(SendFreshLink)
export class SendFreshLinkHandler implements ICommandHandler<SendFreshLink> {
  constructor(
    private readonly transactions: Transactions,
    private readonly targets: LinkTargets,
    private readonly commands: CommandBus,
  ) {}

  async execute({ address }: SendFreshLink): Promise<void> {
    const mailbox = readMailbox(address.trim());
    if (!mailbox)
      throw refuseField('/address', 'subscription.address-malformed', 'This is no mail address we can send to.');
    await this.transactions.run(async (tx) => {
      const due = await this.targets.noteFreshLink(tx, mailbox.address);
      if (!due) return;
      const { about, round } = due;
      await this.commands.execute(new PostNotice(tx, { kind: 'preferences-link', about, round }, due.address));
    });
  }
}

@QueryHandler(DescribeFreshLink)
export class DescribeFreshLinkHandler implements IQueryHandler<DescribeFreshLink> {
  constructor(
    private readonly transactions: Transactions,
    private readonly targets: LinkTargets,
    private readonly links: SignedLinks,
  ) {}

  async execute({ subscriptionId }: DescribeFreshLink): Promise<FreshLink | undefined> {
    const target = await this.transactions.ask((tx) => this.targets.one(tx, subscriptionId));
    if (!target) return undefined;
    const { language, address } = target;
    return { language, address, url: this.links.url('preferences', target) };
  }
}
