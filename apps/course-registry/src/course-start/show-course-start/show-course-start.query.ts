import type { CourseStartView } from '@app/contracts';
import type { CourseStartId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';
import type { PlansSeen } from '../domain/course-start.js';

/** One course start with its sessions. */
export class ShowCourseStart extends Query<CourseStartView> {
  constructor(
    readonly id: CourseStartId,
    readonly plans?: PlansSeen,
  ) {
    super();
  }
}
