import { notFound, type SeatOfferId } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { once, refuseStale } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ExpectParticipant } from '../../enrolment/expect-participant/expect-participant.command.js';
import { accept, answerable } from '../domain/seat-offer.js';
import { SeatOffers } from '../persistence/seat-offers.js';
import { WaitingPeople } from '../persistence/waiting-people.js';
import { Promises } from '../promises/promises.js';
import { AcceptSeatOffer } from './accept-seat-offer.command.js';

@CommandHandler(AcceptSeatOffer)
export class AcceptSeatOfferHandler implements ICommandHandler<AcceptSeatOffer> {
  constructor(
    private readonly transactions: Transactions,
    private readonly offers: SeatOffers,
    private readonly people: WaitingPeople,
    private readonly promises: Promises,
    private readonly commands: CommandBus,
  ) {}

  async execute({ scope, id, version, key }: AcceptSeatOffer): Promise<void> {
    await this.transactions.run((tx) => once(tx, key, () => this.accept(tx, id, version)), scope);
  }

  private async accept(tx: Tx, seatOfferId: SeatOfferId, version: number | undefined): Promise<void> {
    const locked = await this.offers.toChange(tx, seatOfferId);
    if (!locked) throw notFound('seat-offer');
    const open = answerable(locked.offer, locked.now);
    refuseStale(version, open.version);
    const accepted = accept(open, locked.now);

    const { waitingEntryId, courseStartId, providerId } = accepted;
    await this.people.forgetExpiries(tx, waitingEntryId);
    await this.people.move(tx, waitingEntryId, { from: ['offered'], to: 'placed', reason: 'offer-accepted' });
    await this.promises.keep(tx, accepted);
    await this.commands.execute(new ExpectParticipant(tx, { seatOfferId, waitingEntryId, courseStartId, providerId }));
  }
}
