import { notFound } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { once, refuseStale } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { answerable, decline } from '../domain/seat-offer.js';
import { SeatOffers } from '../persistence/seat-offers.js';
import { WaitingPeople } from '../persistence/waiting-people.js';
import { Promises } from '../promises/promises.js';
import { DeclineSeatOffer } from './decline-seat-offer.command.js';

@CommandHandler(DeclineSeatOffer)
export class DeclineSeatOfferHandler implements ICommandHandler<DeclineSeatOffer> {
  constructor(
    private readonly transactions: Transactions,
    private readonly offers: SeatOffers,
    private readonly people: WaitingPeople,
    private readonly promises: Promises,
  ) {}

  async execute(command: DeclineSeatOffer): Promise<void> {
    await this.transactions.run((tx) => once(tx, command.key, () => this.decline(tx, command)), command.scope);
  }

  private async decline(tx: Tx, { id, reason, version }: DeclineSeatOffer): Promise<void> {
    const locked = await this.offers.toChange(tx, id);
    if (!locked) throw notFound('seat-offer');
    const open = answerable(locked.offer, locked.now);
    refuseStale(version, open.version);
    const declined = decline(open, reason, locked.now);

    const { waitingEntryId, courseStartId } = declined;
    await this.people.forgetExpiries(tx, waitingEntryId);
    await this.people.noMore(tx, waitingEntryId, courseStartId, 'declined', reason);
    await this.people.move(tx, waitingEntryId, { from: ['offered'], to: 'waiting', reason: 'offer-declined' });
    await this.promises.end(tx, declined, locked.now);
  }
}
