import { CourseStartStartedV1, type CourseStartView } from '@app/contracts';
import { Clock } from '@app/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CourseStartChanges } from '../course-start-changes.js';
import { asOpen, start } from '../domain/life-cycle.js';
import { StartCourseStart } from './start-course-start.command.js';

@CommandHandler(StartCourseStart)
export class StartCourseStartHandler implements ICommandHandler<StartCourseStart> {
  constructor(
    private readonly changes: CourseStartChanges,
    private readonly clock: Clock,
  ) {}

  execute({ change }: StartCourseStart): Promise<CourseStartView> {
    return this.changes.make(change, CourseStartStartedV1, (courseStart) =>
      start(asOpen(courseStart), this.clock.now()),
    );
  }
}
