import { CourseStartStartedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearForWebhooks } from './hear-for-webhooks.js';

@Injectable()
export class TellWebhooksWhenCourseStartStarted implements Consumer<CourseStartStartedV1> {
  readonly hears = CourseStartStartedV1;

  constructor(private readonly webhooks: HearForWebhooks) {}

  on(tx: Tx, facts: CourseStartStartedV1): Promise<void> {
    return this.webhooks.courseStart(tx, facts);
  }
}
