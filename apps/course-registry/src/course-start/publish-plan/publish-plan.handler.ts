import { CourseStartPublishedV1, type CourseStartView } from '@app/contracts';
import { Clock } from '@app/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CourseStartChanges } from '../course-start-changes.js';
import { asPlanned, publishPlan } from '../domain/plan.js';
import { PublishPlan } from './publish-plan.command.js';

@CommandHandler(PublishPlan)
export class PublishPlanHandler implements ICommandHandler<PublishPlan> {
  constructor(
    private readonly changes: CourseStartChanges,
    private readonly clock: Clock,
  ) {}

  execute({ change }: PublishPlan): Promise<CourseStartView> {
    return this.changes.make(change, CourseStartPublishedV1, (courseStart) =>
      publishPlan(asPlanned(courseStart), this.clock.now()),
    );
  }
}
