import { PlacesChangedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearForWebhooks } from './hear-for-webhooks.js';

@Injectable()
export class TellWebhooksWhenPlacesChanged implements Consumer<PlacesChangedV1> {
  readonly hears = PlacesChangedV1;

  constructor(private readonly webhooks: HearForWebhooks) {}

  on(tx: Tx, places: PlacesChangedV1): Promise<void> {
    return this.webhooks.places(tx, places);
  }
}
