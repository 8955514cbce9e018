import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { stillOpen } from '../domain/task.js';
import { Tasks } from '../persistence/tasks.js';
import { FinishTask } from './finish-task.command.js';

@CommandHandler(FinishTask)
export class FinishTaskHandler implements ICommandHandler<FinishTask> {
  constructor(
    private readonly transactions: Transactions,
    private readonly tasks: Tasks,
  ) {}

  async execute({ doer, id, version }: FinishTask): Promise<void> {
    await this.transactions.run(async (tx) => {
      const task = stillOpen(seenAt(await this.tasks.toChange(tx, id), version));
      await this.tasks.saveDone(tx, task, doer.memberId);
    }, doer);
  }
}
