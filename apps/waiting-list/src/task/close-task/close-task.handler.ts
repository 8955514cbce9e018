import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Tasks } from '../persistence/tasks.js';
import { CloseTask } from './close-task.command.js';

@CommandHandler(CloseTask)
export class CloseTaskHandler implements ICommandHandler<CloseTask> {
  constructor(private readonly tasks: Tasks) {}

  execute({ tx, kind, subjectId }: CloseTask): Promise<void> {
    return this.tasks.close(tx, kind, subjectId);
  }
}
