import type { CourseStartView } from '@app/contracts';
import { Command } from '@nestjs/cqrs';
import type { ChangeRequested } from '../course-start-changes.js';

/** The provider reports that a course is over. */
export class EndCourseStart extends Command<CourseStartView> {
  constructor(readonly change: ChangeRequested) {
    super();
  }
}
