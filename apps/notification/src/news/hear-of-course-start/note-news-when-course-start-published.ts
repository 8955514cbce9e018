import { CourseStartPublishedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearOfCourseStart } from './hear-of-course-start.js';

@Injectable()
export class NoteNewsWhenCourseStartPublished implements Consumer<CourseStartPublishedV1> {
  readonly hears = CourseStartPublishedV1;

  constructor(private readonly courseStarts: HearOfCourseStart) {}

  on(tx: Tx, facts: CourseStartPublishedV1): Promise<void> {
    return this.courseStarts.hear(tx, facts);
  }
}
