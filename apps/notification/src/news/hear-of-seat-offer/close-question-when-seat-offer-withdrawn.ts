import { SeatOfferWithdrawnV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearOfSeatOffer } from './hear-of-seat-offer.js';

@Injectable()
export class CloseQuestionWhenSeatOfferWithdrawn implements Consumer<SeatOfferWithdrawnV1> {
  readonly hears = SeatOfferWithdrawnV1;

  constructor(private readonly seatOffers: HearOfSeatOffer) {}

  on(tx: Tx, facts: SeatOfferWithdrawnV1): Promise<void> {
    return this.seatOffers.hear(tx, facts, 'withdrawn');
  }
}
