import { SeatOfferExpiredV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearOfSeatOffer } from './hear-of-seat-offer.js';

@Injectable()
export class CloseQuestionWhenSeatOfferExpired implements Consumer<SeatOfferExpiredV1> {
  readonly hears = SeatOfferExpiredV1;

  constructor(private readonly seatOffers: HearOfSeatOffer) {}

  on(tx: Tx, facts: SeatOfferExpiredV1): Promise<void> {
    return this.seatOffers.hear(tx, facts, 'expired');
  }
}
