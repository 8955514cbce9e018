import type { PreferencesView } from '@app/contracts';
import { Organisations } from '@app/identity';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { NextDigestAt } from '../../digest/next-digest-at/next-digest-at.query.js';
import { maskedAddress } from '../domain/mail-address.js';
import { FollowLink } from '../follow-link/follow-link.query.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { ShowImmediateChoice } from '../show-immediate-choice/show-immediate-choice.query.js';
import { subscriptionView } from '../subscription-view.js';
import { ShowPreferences } from './show-preferences.query.js';

@QueryHandler(ShowPreferences)
export class ShowPreferencesHandler implements IQueryHandler<ShowPreferences> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
    private readonly organisations: Organisations,
    private readonly queries: QueryBus,
  ) {}

  async execute({ token }: ShowPreferences): Promise<PreferencesView> {
    const link = await this.queries.execute(new FollowLink('preferences', token));
    const found =
      link && (await this.transactions.run((tx) => this.subscriptions.behindLink(tx, link.subscriptionId, 'to-look')));
    if (!found) throw notFound('link');
    const office = await this.organisations.byId(found.organisationId);
    const next = await this.queries.execute(new NextDigestAt(found.id));
    const immediate = await this.queries.execute(new ShowImmediateChoice(found.id));
    const { id, createdAt, ...shown } = subscriptionView(found);
    return {
      ...shown,
      address: maskedAddress(found.address),
      ofOffice: found.memberId === null,
      officeAreas: office?.areas ?? [],
      ...(next && { nextDigestAt: next.toISOString() }),
      ...(immediate && { immediate }),
    };
  }
}
