import type { ProviderVenueView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Venues } from '../persistence/venues.js';
import { venueView } from '../venue-view.js';
import { ListVenues, ShowVenue } from './list-venues.query.js';

@QueryHandler(ListVenues)
export class ListVenuesHandler implements IQueryHandler<ListVenues> {
  constructor(
    private readonly transactions: Transactions,
    private readonly venues: Venues,
  ) {}

  async execute({ providerId, limit, after }: ListVenues): Promise<readonly ProviderVenueView[]> {
    const rows = await this.transactions.run((tx) => this.venues.list(tx, providerId, limit + 1, after));
    return rows.map(venueView);
  }
}

@QueryHandler(ShowVenue)
export class ShowVenueHandler implements IQueryHandler<ShowVenue> {
  constructor(
    private readonly transactions: Transactions,
    private readonly venues: Venues,
  ) {}

  async execute({ id }: ShowVenue): Promise<ProviderVenueView | undefined> {
    const venue = await this.transactions.run((tx) => this.venues.one(tx, id));
    return venue && venueView(venue);
  }
}
