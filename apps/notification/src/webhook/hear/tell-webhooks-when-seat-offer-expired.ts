import { SeatOfferExpiredV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearForWebhooks } from './hear-for-webhooks.js';

@Injectable()
export class TellWebhooksWhenSeatOfferExpired implements Consumer<SeatOfferExpiredV1> {
  readonly hears = SeatOfferExpiredV1;

  constructor(private readonly webhooks: HearForWebhooks) {}

  on(tx: Tx, facts: SeatOfferExpiredV1): Promise<void> {
    return this.webhooks.seatOffer(tx, facts, 'expired');
  }
}
