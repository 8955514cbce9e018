import type { CourseStartView } from '@app/contracts';
import { Command } from '@nestjs/cqrs';
import type { RequestedContent } from '../content-from.js';
import type { ChangeRequested } from '../course-start-changes.js';

/** A provider says something anew about a course start it has announced. */
export class ReviseCourseStart extends Command<CourseStartView> {
  constructor(
    readonly change: ChangeRequested,
    readonly revision: Partial<RequestedContent>,
  ) {
    super();
  }
}
