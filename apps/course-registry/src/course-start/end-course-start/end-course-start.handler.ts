import { CourseStartEndedV1, type CourseStartView } from '@app/contracts';
import { Clock } from '@app/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CourseStartChanges } from '../course-start-changes.js';
import { asStarted, end } from '../domain/life-cycle.js';
import { EndCourseStart } from './end-course-start.command.js';

@CommandHandler(EndCourseStart)
export class EndCourseStartHandler implements ICommandHandler<EndCourseStart> {
  constructor(
    private readonly changes: CourseStartChanges,
    private readonly clock: Clock,
  ) {}

  execute({ change }: EndCourseStart): Promise<CourseStartView> {
    return this.changes.make(change, CourseStartEndedV1, (courseStart) =>
      end(asStarted(courseStart), this.clock.now()),
    );
  }
}
