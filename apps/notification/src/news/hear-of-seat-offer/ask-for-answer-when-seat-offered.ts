import { SeatOfferedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearOfSeatOffer } from './hear-of-seat-offer.js';

@Injectable()
export class AskForAnswerWhenSeatOffered implements Consumer<SeatOfferedV1> {
  readonly hears = SeatOfferedV1;

  constructor(private readonly seatOffers: HearOfSeatOffer) {}

  on(tx: Tx, facts: SeatOfferedV1): Promise<void> {
    return this.seatOffers.hear(tx, facts, 'open');
  }
}
