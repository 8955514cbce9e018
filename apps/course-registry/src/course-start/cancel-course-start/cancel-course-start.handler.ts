import { CourseStartCancelledV1, type CourseStartView } from '@app/contracts';
import { Clock } from '@app/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CourseStartChanges } from '../course-start-changes.js';
import { asOpen, cancel } from '../domain/life-cycle.js';
import { dropPlan } from '../domain/plan.js';
import { CancelCourseStart } from './cancel-course-start.command.js';

@CommandHandler(CancelCourseStart)
export class CancelCourseStartHandler implements ICommandHandler<CancelCourseStart> {
  constructor(
    private readonly changes: CourseStartChanges,
    private readonly clock: Clock,
  ) {}

  execute({ change, reason }: CancelCourseStart): Promise<CourseStartView> {
    return this.changes.make(change, CourseStartCancelledV1, (courseStart) =>
      courseStart.status === 'planned'
        ? dropPlan(courseStart, reason, this.clock.now())
        : cancel(asOpen(courseStart), reason, this.clock.now()),
    );
  }
}
