import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LinkTargets } from '../persistence/link-targets.js';
import { RenewOwnLinks } from './renew-own-links.command.js';

@CommandHandler(RenewOwnLinks)
export class RenewOwnLinksHandler implements ICommandHandler<RenewOwnLinks> {
  constructor(
    private readonly transactions: Transactions,
    private readonly targets: LinkTargets,
  ) {}

  async execute({ memberId, subscriptionId }: RenewOwnLinks): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.targets.renewOwn(tx, memberId, subscriptionId))) throw notFound('subscription');
    });
  }
}
