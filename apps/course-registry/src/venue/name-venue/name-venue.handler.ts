import { refuseField } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { isClosedOn, roomInWords } from '../domain/venue.js';
import { Venues } from '../persistence/venues.js';
import { type NamedVenue, NameVenue } from './name-venue.query.js';

@QueryHandler(NameVenue)
export class NameVenueHandler implements IQueryHandler<NameVenue> {
  constructor(
    private readonly transactions: Transactions,
    private readonly venues: Venues,
  ) {}

  async execute({ providerId, venueId, until, room }: NameVenue): Promise<NamedVenue> {
    const venue = await this.transactions.run((tx) => this.venues.one(tx, venueId));
    if (venue?.providerId !== providerId)
      throw refuseField('/venueId', 'venue.not-found', 'No venue of this provider.');
    if (isClosedOn(venue, until)) throw refuseField('/venueId', 'venue.closed', 'The venue is closed by then.');
    if (room !== undefined && !venue.rooms.some(({ name }) => name === room))
      throw refuseField('/venueRoom', 'venue.room-unknown', 'The venue has no room of this name.');
    const { name, street, postalCode, place, municipality, easting, northing, accessible } = venue;
    return {
      name: room === undefined ? name : `${name}, ${roomInWords(room)}`,
      ...(street !== null && { street }),
      ...(postalCode !== null && { postalCode }),
      place,
      municipality,
      easting,
      northing,
      accessible,
    };
  }
}
