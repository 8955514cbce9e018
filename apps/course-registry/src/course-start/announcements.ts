import type { CourseStartFacts, MessageClass } from '@app/contracts';
import type { CourseStartId } from '@app/kernel';
import { Outbox } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { factsOf } from './course-facts.js';
import type { CourseStart } from './domain/course-start.js';

/** Tells the other services of a course start. */
@Injectable()
export class Announcements {
  constructor(private readonly outbox: Outbox) {}

  async tell(
    tx: Tx,
    message: MessageClass<CourseStartFacts>,
    courseStart: CourseStart,
    providerName: string,
  ): Promise<void> {
    const about: { readonly subject: CourseStartId; readonly sequence: number } = {
      subject: courseStart.id,
      sequence: courseStart.version,
    };
    await this.outbox.append(tx, message, factsOf(courseStart, providerName), about);
  }
}
