import type { MailboxSubscriptionView } from '@app/contracts';
import { type Actor, scopeOf } from '@app/identity';
import { notFound } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { changedWish } from '../domain/changed-wish.js';
import { readMailboxWish } from '../domain/office-mailbox.js';
import type { Subscription } from '../domain/subscription.js';
import { MailboxConsents } from '../persistence/mailbox-consents.js';
import type { Purpose } from '../persistence/purpose.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { ShowImmediateChoice } from '../show-immediate-choice/show-immediate-choice.query.js';
import { subscriptionView } from '../subscription-view.js';
import { ChangeMailboxSubscription, ShowMailboxSubscription } from './change-mailbox-subscription.command.js';

const scope = (actor: Actor) => scopeOf(actor, 'case_manager', 'coordinator', 'counsellor', 'provider_staff');

@QueryHandler(ShowMailboxSubscription)
export class ShowMailboxSubscriptionHandler implements IQueryHandler<ShowMailboxSubscription> {
  constructor(
    private readonly transactions: Transactions,
    private readonly consents: MailboxConsents,
    private readonly subscriptions: Subscriptions,
    private readonly queries: QueryBus,
  ) {}

  async execute({ actor, id }: ShowMailboxSubscription): Promise<MailboxSubscriptionView> {
    const found = await this.transactions.run(
      (tx) => confirmed(tx, this.consents, this.subscriptions, actor, id, 'to-look'),
      scope(actor),
    );
    const immediate = await this.queries.execute(new ShowImmediateChoice(id));
    return { ...subscriptionView(found), ...(immediate && { immediate }) };
  }
}

@CommandHandler(ChangeMailboxSubscription)
export class ChangeMailboxSubscriptionHandler implements ICommandHandler<ChangeMailboxSubscription> {
  constructor(
    private readonly transactions: Transactions,
    private readonly consents: MailboxConsents,
    private readonly subscriptions: Subscriptions,
  ) {}

  async execute({ actor, id, version, changes }: ChangeMailboxSubscription): Promise<void> {
    await this.transactions.run(async (tx) => {
      const before = await confirmed(tx, this.consents, this.subscriptions, actor, id, 'to-change');
      refuseStale(version, before.version);
      await this.subscriptions.change(tx, before, readMailboxWish(changedWish(before, changes), actor), undefined);
    }, scope(actor));
  }
}

/** Of this office, and agreed to. */
async function confirmed(
  tx: Tx,
  consents: MailboxConsents,
  subscriptions: Subscriptions,
  { organisationId }: Actor,
  id: string,
  purpose: Purpose,
): Promise<Subscription> {
  const consent = await consents.listed(tx, organisationId, id);
  const found = consent?.state === 'confirmed' ? await subscriptions.behindLink(tx, id, purpose) : undefined;
  if (!found) throw notFound('mailbox');
  return found;
}
