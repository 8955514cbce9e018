import { SeatOfferDeclinedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearForWebhooks } from './hear-for-webhooks.js';

@Injectable()
export class TellWebhooksWhenSeatOfferDeclined implements Consumer<SeatOfferDeclinedV1> {
  readonly hears = SeatOfferDeclinedV1;

  constructor(private readonly webhooks: HearForWebhooks) {}

  on(tx: Tx, facts: SeatOfferDeclinedV1): Promise<void> {
    return this.webhooks.seatOffer(tx, facts, 'declined');
  }
}
