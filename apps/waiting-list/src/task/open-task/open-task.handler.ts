import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Tasks } from '../persistence/tasks.js';
import { OpenTask } from './open-task.command.js';

@CommandHandler(OpenTask)
export class OpenTaskHandler implements ICommandHandler<OpenTask> {
  constructor(private readonly tasks: Tasks) {}

  execute({ tx, task }: OpenTask): Promise<void> {
    return this.tasks.open(tx, task);
  }
}
