import type { TaskView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Tasks } from '../persistence/tasks.js';
import { ShowTask } from './show-task.query.js';

@QueryHandler(ShowTask)
export class ShowTaskHandler implements IQueryHandler<ShowTask> {
  constructor(
    private readonly transactions: Transactions,
    private readonly tasks: Tasks,
  ) {}

  execute({ scope, id }: ShowTask): Promise<TaskView> {
    return this.transactions.run((tx) => this.tasks.one(tx, id), scope);
  }
}
