import { CourseSectionStartedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearForWebhooks } from './hear-for-webhooks.js';

@Injectable()
export class TellWebhooksWhenCourseSectionStarted implements Consumer<CourseSectionStartedV1> {
  readonly hears = CourseSectionStartedV1;

  constructor(private readonly webhooks: HearForWebhooks) {}

  on(tx: Tx, facts: CourseSectionStartedV1): Promise<void> {
    return this.webhooks.section(tx, facts);
  }
}
