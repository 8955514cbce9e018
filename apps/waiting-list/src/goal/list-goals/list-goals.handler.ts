import type { GoalView } from '@app/contracts';
import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { GoalViews } from '../persistence/goal-views.js';
import { ListGoals } from './list-goals.query.js';

@QueryHandler(ListGoals)
export class ListGoalsHandler implements IQueryHandler<ListGoals> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: GoalViews,
    private readonly clock: Clock,
  ) {}

  execute({ areas, state, after, limit }: ListGoals): Promise<readonly GoalView[]> {
    const today = calendarDateOf(this.clock.now());
    return this.transactions.run((tx) => this.views.list(tx, areas, state, after, limit, today));
  }
}
