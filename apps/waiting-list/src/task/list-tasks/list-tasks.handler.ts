import type { TaskView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Tasks } from '../persistence/tasks.js';
import { ListTasks } from './list-tasks.query.js';

@QueryHandler(ListTasks)
export class ListTasksHandler implements IQueryHandler<ListTasks> {
  constructor(
    private readonly transactions: Transactions,
    private readonly tasks: Tasks,
  ) {}

  execute({ scope, state, after, limit }: ListTasks): Promise<readonly TaskView[]> {
    return this.transactions.run((tx) => this.tasks.list(tx, state, after, limit), scope);
  }
}
