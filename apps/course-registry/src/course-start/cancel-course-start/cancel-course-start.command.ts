import type { CourseStartView } from '@app/contracts';
import { Command } from '@nestjs/cqrs';
import type { ChangeRequested } from '../course-start-changes.js';
import type { CancelReason } from '../domain/course-start.js';

/** A course start will not take place. */
export class CancelCourseStart extends Command<CourseStartView> {
  constructor(
    readonly change: ChangeRequested,
    readonly reason: CancelReason,
  ) {
    super();
  }
}
