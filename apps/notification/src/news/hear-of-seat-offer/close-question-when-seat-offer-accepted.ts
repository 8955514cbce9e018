import { SeatOfferAcceptedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearOfSeatOffer } from './hear-of-seat-offer.js';

@Injectable()
export class CloseQuestionWhenSeatOfferAccepted implements Consumer<SeatOfferAcceptedV1> {
  readonly hears = SeatOfferAcceptedV1;

  constructor(private readonly seatOffers: HearOfSeatOffer) {}

  on(tx: Tx, facts: SeatOfferAcceptedV1): Promise<void> {
    return this.seatOffers.hear(tx, facts, 'accepted');
  }
}
