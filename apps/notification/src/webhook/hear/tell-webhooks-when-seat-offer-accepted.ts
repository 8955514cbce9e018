import { SeatOfferAcceptedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearForWebhooks } from './hear-for-webhooks.js';

@Injectable()
export class TellWebhooksWhenSeatOfferAccepted implements Consumer<SeatOfferAcceptedV1> {
  readonly hears = SeatOfferAcceptedV1;

  constructor(private readonly webhooks: HearForWebhooks) {}

  on(tx: Tx, facts: SeatOfferAcceptedV1): Promise<void> {
    return this.webhooks.seatOffer(tx, facts, 'accepted');
  }
}
