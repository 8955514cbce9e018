import { CourseSectionStartedV1, type CourseStartView } from '@app/contracts';
import { Clock } from '@app/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CourseStartChanges } from '../course-start-changes.js';
import { asStarted } from '../domain/life-cycle.js';
import { startSection } from '../domain/section-begin.js';
import { StartSection } from './start-section.command.js';

@CommandHandler(StartSection)
export class StartSectionHandler implements ICommandHandler<StartSection> {
  constructor(
    private readonly changes: CourseStartChanges,
    private readonly clock: Clock,
  ) {}

  execute({ change, section }: StartSection): Promise<CourseStartView> {
    return this.changes.make(change, CourseSectionStartedV1, (courseStart) =>
      startSection(asStarted(courseStart), section, this.clock.now()),
    );
  }
}
