import type { ProviderVenueView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { newId, Transactions } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { VenueId } from '../domain/venue.js';
import { nameTaken } from '../name-taken.js';
import { Venues } from '../persistence/venues.js';
import { venueFrom } from '../venue-from.js';
import { venueView } from '../venue-view.js';
import { AddVenue } from './add-venue.command.js';

@CommandHandler(AddVenue)
export class AddVenueHandler implements ICommandHandler<AddVenue> {
  constructor(
    private readonly transactions: Transactions,
    private readonly venues: Venues,
  ) {}

  async execute({ provider, venue, key }: AddVenue): Promise<ProviderVenueView> {
    const content = venueFrom(venue, provider.areas);
    return this.transactions.run(async (tx) => {
      const id = await once(tx, key, async () => {
        const id = newId<VenueId>();
        if (!(await this.venues.add(tx, { ...content, id, providerId: provider.id }))) throw nameTaken();
        return id;
      });
      const added = await this.venues.one(tx, id);
      if (!added) throw notFound('venue');
      return venueView(added);
    });
  }
}
