import { HandoverChangedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearForWebhooks } from './hear-for-webhooks.js';

@Injectable()
export class TellWebhooksWhenHandoverChanged implements Consumer<HandoverChangedV1> {
  readonly hears = HandoverChangedV1;

  constructor(private readonly webhooks: HearForWebhooks) {}

  on(tx: Tx, handover: HandoverChangedV1): Promise<void> {
    return this.webhooks.handover(tx, handover);
  }
}
