import { SeatOfferedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearForWebhooks } from './hear-for-webhooks.js';

@Injectable()
export class TellWebhooksWhenSeatOffered implements Consumer<SeatOfferedV1> {
  readonly hears = SeatOfferedV1;

  constructor(private readonly webhooks: HearForWebhooks) {}

  on(tx: Tx, facts: SeatOfferedV1): Promise<void> {
    return this.webhooks.seatOffer(tx, facts, 'open');
  }
}
