import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isLive, withdraw } from '../domain/seat-offer.js';
import { SeatOffers } from '../persistence/seat-offers.js';
import { Promises } from '../promises/promises.js';
import { WithdrawOffersOfEntry } from './withdraw-offers-of-entry.command.js';

@CommandHandler(WithdrawOffersOfEntry)
export class WithdrawOffersOfEntryHandler implements ICommandHandler<WithdrawOffersOfEntry> {
  constructor(
    private readonly offers: SeatOffers,
    private readonly promises: Promises,
  ) {}

  async execute({ tx, waitingEntryId, reason }: WithdrawOffersOfEntry): Promise<void> {
    for (const id of await this.offers.promisedToEntry(tx, waitingEntryId)) {
      const locked = await this.offers.toChange(tx, id);
      if (!locked || !isLive(locked.offer)) continue;
      await this.promises.end(tx, withdraw(locked.offer, reason), locked.now);
    }
  }
}
