import type { CourseStartView } from '@app/contracts';
import { Command } from '@nestjs/cqrs';
import type { ChangeRequested } from '../course-start-changes.js';

/** The provider reports that a course has begun. */
export class StartCourseStart extends Command<CourseStartView> {
  constructor(readonly change: ChangeRequested) {
    super();
  }
}
