import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Check } from '../check.js';
import { CheckCourseStart } from './check-course-start.command.js';

@CommandHandler(CheckCourseStart)
export class CheckCourseStartHandler implements ICommandHandler<CheckCourseStart> {
  constructor(private readonly check: Check) {}

  execute({ tx, checked }: CheckCourseStart): Promise<void> {
    return this.check.all(tx, checked);
  }
}
