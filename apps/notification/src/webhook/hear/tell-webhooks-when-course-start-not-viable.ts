import { CourseStartNotViableV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearForWebhooks } from './hear-for-webhooks.js';

@Injectable()
export class TellWebhooksWhenCourseStartNotViable implements Consumer<CourseStartNotViableV1> {
  readonly hears = CourseStartNotViableV1;

  constructor(private readonly webhooks: HearForWebhooks) {}

  on(tx: Tx, decision: CourseStartNotViableV1): Promise<void> {
    return this.webhooks.notViable(tx, decision);
  }
}
