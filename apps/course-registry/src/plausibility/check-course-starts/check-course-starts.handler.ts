import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Check } from '../check.js';
import { CheckCourseStarts } from './check-course-starts.command.js';

@CommandHandler(CheckCourseStarts)
export class CheckCourseStartsHandler implements ICommandHandler<CheckCourseStarts> {
  constructor(private readonly check: Check) {}

  execute({ tx, checked }: CheckCourseStarts): Promise<void> {
    return this.check.all(tx, checked);
  }
}
