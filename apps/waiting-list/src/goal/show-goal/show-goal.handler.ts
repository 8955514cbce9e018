import type { GoalWithHistoryView } from '@app/contracts';
import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { GoalViews } from '../persistence/goal-views.js';
import { ShowGoal } from './show-goal.query.js';

@QueryHandler(ShowGoal)
export class ShowGoalHandler implements IQueryHandler<ShowGoal> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: GoalViews,
    private readonly clock: Clock,
  ) {}

  execute({ areas, id }: ShowGoal): Promise<GoalWithHistoryView> {
    return this.transactions.run((tx) => this.views.one(tx, areas, id, calendarDateOf(this.clock.now())));
  }
}
