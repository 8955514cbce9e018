import { newId, Transactions, type Tx } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { readWish, type SubscriptionId, type Wish } from '../domain/subscription.js';
import { type Newcomer, Newcomers } from '../persistence/newcomers.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { BeginUsualSubscriptions } from './begin-usual-subscriptions.command.js';

/** Once per member: who ended theirs, or lets it rest, is not asked again. Every replica may. */
@CommandHandler(BeginUsualSubscriptions)
export class BeginUsualSubscriptionsHandler implements ICommandHandler<BeginUsualSubscriptions> {
  constructor(
    private readonly transactions: Transactions,
    private readonly newcomers: Newcomers,
    private readonly subscriptions: Subscriptions,
  ) {}

  async execute(): Promise<number> {
    return this.transactions.run(async (tx) => {
      let begun = 0;
      for (const newcomer of await this.newcomers.all(tx)) if (await this.begin(tx, newcomer)) begun += 1;
      return begun;
    });
  }

  private async begin(tx: Tx, newcomer: Newcomer): Promise<boolean> {
    const wish = usualWish(newcomer);
    if (!wish) return false;
    const { memberId, organisationId } = newcomer;
    return this.subscriptions.addUsual(tx, { ...wish, id: newId<SubscriptionId>(), memberId, organisationId });
  }
}

/** Undefined when the address known to the county is not one of the office, or the office has no area. */
function usualWish(newcomer: Newcomer): Wish | undefined {
  try {
    return readWish({ address: newcomer.address }, newcomer);
  } catch {
    return undefined;
  }
}
