import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Comparisons } from '../persistence/comparisons.js';
import { LookAgainAtVenue } from './look-again-at-venue.command.js';

@CommandHandler(LookAgainAtVenue)
export class LookAgainAtVenueHandler implements ICommandHandler<LookAgainAtVenue> {
  constructor(private readonly comparisons: Comparisons) {}

  execute({ tx, venueId }: LookAgainAtVenue): Promise<void> {
    return this.comparisons.lookAgainAt(tx, venueId);
  }
}
