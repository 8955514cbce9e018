import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NoteSeatOffers } from '../../handover/note-seat-offers/note-seat-offers.command.js';
import { MatchingRequests } from '../ask-for-matching/matching-requests.js';
import type { AcceptedSeatOffer, EndedSeatOffer } from '../domain/seat-offer.js';
import { SeatOffers } from '../persistence/seat-offers.js';
import { SeatOfferNews } from './seat-offer-news.js';

/** What follows whenever a promise is kept or ends, whoever and whatever brought it about. One path for all. */
@Injectable()
export class Promises {
  constructor(
    private readonly offers: SeatOffers,
    private readonly news: SeatOfferNews,
    private readonly matching: MatchingRequests,
    private readonly commands: CommandBus,
  ) {}

  /** The place is the person's. */
  async keep(tx: Tx, offer: AcceptedSeatOffer): Promise<void> {
    await this.offers.save(tx, offer);
    await this.offers.confirmPlace(tx, offer);
    await this.tell(tx, offer, offer.answeredAt);
  }

  /** The place is free again, and the next in line is to be found. */
  async end(tx: Tx, offer: EndedSeatOffer, now: Date): Promise<void> {
    await this.offers.save(tx, offer);
    await this.offers.freePlace(tx, offer);
    await this.tell(tx, offer, now);
    this.matching.hint(tx);
  }

  private async tell(tx: Tx, offer: AcceptedSeatOffer | EndedSeatOffer, now: Date): Promise<void> {
    const { waitingEntryId, courseStartId, providerId, state } = offer;
    await this.news.tell(tx, [offer], now);
    await this.news.tellPlaces(tx, [courseStartId]);
    await this.commands.execute(new NoteSeatOffers(tx, [{ waitingEntryId, courseStartId, providerId, what: state }]));
  }
}
