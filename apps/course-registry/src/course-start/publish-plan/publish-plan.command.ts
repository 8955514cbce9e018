import type { CourseStartView } from '@app/contracts';
import { Command } from '@nestjs/cqrs';
import type { ChangeRequested } from '../course-start-changes.js';

/** A provider announces what it has planned. */
export class PublishPlan extends Command<CourseStartView> {
  constructor(readonly change: ChangeRequested) {
    super();
  }
}
