import { CourseStartPublishedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearForWebhooks } from './hear-for-webhooks.js';

@Injectable()
export class TellWebhooksWhenCourseStartPublished implements Consumer<CourseStartPublishedV1> {
  readonly hears = CourseStartPublishedV1;

  constructor(private readonly webhooks: HearForWebhooks) {}

  on(tx: Tx, facts: CourseStartPublishedV1): Promise<void> {
    return this.webhooks.courseStart(tx, facts);
  }
}
