import { Organisations } from '@app/identity';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { changedWish } from '../domain/changed-wish.js';
import { readMailboxWish } from '../domain/office-mailbox.js';
import { readWish } from '../domain/subscription.js';
import { FollowLink } from '../follow-link/follow-link.query.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { placedWish } from '../placed-wish.js';
import { ChangePreferences } from './change-preferences.command.js';

@CommandHandler(ChangePreferences)
export class ChangePreferencesHandler implements ICommandHandler<ChangePreferences> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
    private readonly organisations: Organisations,
    private readonly queries: QueryBus,
  ) {}

  async execute({ token, version, changes }: ChangePreferences): Promise<void> {
    const link = await this.queries.execute(new FollowLink('preferences', token));
    await this.transactions.run(async (tx) => {
      const before = link && (await this.subscriptions.behindLink(tx, link.subscriptionId, 'to-change'));
      const office = before && (await this.organisations.byId(before.organisationId));
      if (!office) throw notFound('link');
      refuseStale(version, before.version);
      const read = before.memberId === null ? readMailboxWish : readWish;
      const wish = read(changedWish(before, placedWish(changes, office.areas)), office);
      await this.subscriptions.change(tx, before, wish, undefined);
    });
  }
}
