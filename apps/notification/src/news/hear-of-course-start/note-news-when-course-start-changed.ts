import { CourseStartChangedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearOfCourseStart } from './hear-of-course-start.js';

@Injectable()
export class NoteNewsWhenCourseStartChanged implements Consumer<CourseStartChangedV1> {
  readonly hears = CourseStartChangedV1;

  constructor(private readonly courseStarts: HearOfCourseStart) {}

  on(tx: Tx, facts: CourseStartChangedV1): Promise<void> {
    return this.courseStarts.hear(tx, facts);
  }
}
