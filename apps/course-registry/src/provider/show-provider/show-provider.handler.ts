import type { ProviderChangeView, ProviderProfileView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { publicPart } from '../domain/profile.js';
import { Profiles } from '../persistence/profiles.js';
import { ListProviderChanges, ShowProvider } from './show-provider.query.js';

@QueryHandler(ShowProvider)
export class ShowProviderHandler implements IQueryHandler<ShowProvider> {
  constructor(
    private readonly transactions: Transactions,
    private readonly profiles: Profiles,
  ) {}

  async execute({ provider: { id, key, name }, asStranger }: ShowProvider): Promise<ProviderProfileView> {
    const { version, profile } = await this.transactions.run((tx) => this.profiles.of(tx, id));
    return { id, key, name, version, ...(asStranger ? publicPart(profile) : profile) };
  }
}

@QueryHandler(ListProviderChanges)
export class ListProviderChangesHandler implements IQueryHandler<ListProviderChanges> {
  constructor(
    private readonly transactions: Transactions,
    private readonly profiles: Profiles,
  ) {}

  async execute({ providerId, limit, before }: ListProviderChanges): Promise<readonly ProviderChangeView[]> {
    const rows = await this.transactions.run((tx) => this.profiles.changes(tx, providerId, limit + 1, before));
    return rows.map(({ changedAt, ...change }) => ({ ...change, changedAt: changedAt.toISOString() }));
  }
}
