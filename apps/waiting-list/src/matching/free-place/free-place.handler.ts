import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { withdraw } from '../domain/seat-offer.js';
import { SeatOffers } from '../persistence/seat-offers.js';
import { WaitingPeople } from '../persistence/waiting-people.js';
import { Promises } from '../promises/promises.js';
import { FreePlace } from './free-place.command.js';

@CommandHandler(FreePlace)
export class FreePlaceHandler implements ICommandHandler<FreePlace> {
  constructor(
    private readonly offers: SeatOffers,
    private readonly people: WaitingPeople,
    private readonly promises: Promises,
  ) {}

  async execute({ tx, seatOfferId, reason }: FreePlace): Promise<void> {
    const locked = await this.offers.toChange(tx, seatOfferId);
    if (locked?.offer.state !== 'accepted') return;
    const { waitingEntryId, courseStartId } = locked.offer;
    await this.people.noMore(tx, waitingEntryId, courseStartId, 'declined', reason);
    await this.promises.end(tx, withdraw(locked.offer, reason), locked.now);
  }
}
