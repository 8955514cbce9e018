import { SeatOfferWithdrawnV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearForWebhooks } from './hear-for-webhooks.js';

@Injectable()
export class TellWebhooksWhenSeatOfferWithdrawn implements Consumer<SeatOfferWithdrawnV1> {
  readonly hears = SeatOfferWithdrawnV1;

  constructor(private readonly webhooks: HearForWebhooks) {}

  on(tx: Tx, facts: SeatOfferWithdrawnV1): Promise<void> {
    return this.webhooks.seatOffer(tx, facts, 'withdrawn');
  }
}
