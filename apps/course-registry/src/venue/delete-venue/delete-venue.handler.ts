import { notFound, RuleViolation } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Venues } from '../persistence/venues.js';
import { DeleteVenue } from './delete-venue.command.js';

@CommandHandler(DeleteVenue)
export class DeleteVenueHandler implements ICommandHandler<DeleteVenue> {
  constructor(
    private readonly transactions: Transactions,
    private readonly venues: Venues,
  ) {}

  /** The lock on the venue keeps a course start from naming it in between. */
  async execute({ onBehalfOf, id, seen }: DeleteVenue): Promise<void> {
    await this.transactions.run(async (tx) => {
      const locked = await this.venues.toChange(tx, id);
      const venue = locked && (await this.venues.one(tx, id));
      if (!venue || (onBehalfOf !== undefined && venue.providerId !== onBehalfOf)) throw notFound('venue');
      refuseStale(seen, venue.version);
      if (venue.courseStarts > 0)
        throw new RuleViolation('venue.in-use', 'Course starts name this venue: close it instead.', [], 'conflict');
      await this.venues.delete(tx, venue.id);
    });
  }
}
