import { SeatOfferDeclinedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearOfSeatOffer } from './hear-of-seat-offer.js';

@Injectable()
export class CloseQuestionWhenSeatOfferDeclined implements Consumer<SeatOfferDeclinedV1> {
  readonly hears = SeatOfferDeclinedV1;

  constructor(private readonly seatOffers: HearOfSeatOffer) {}

  on(tx: Tx, facts: SeatOfferDeclinedV1): Promise<void> {
    return this.seatOffers.hear(tx, facts, 'declined');
  }
}
