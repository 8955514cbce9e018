import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { changeGoal } from '../domain/goal.js';
import { EvaluateGoals } from '../evaluate-goals/evaluate-goals.js';
import { Goals } from '../persistence/goals.js';
import { ChangeGoal } from './change-goal.command.js';

@CommandHandler(ChangeGoal)
export class ChangeGoalHandler implements ICommandHandler<ChangeGoal> {
  constructor(
    private readonly transactions: Transactions,
    private readonly goals: Goals,
    private readonly evaluateGoals: EvaluateGoals,
    private readonly clock: Clock,
  ) {}

  async execute({ by, id, change, seen }: ChangeGoal): Promise<void> {
    await this.transactions.run(async (tx) => {
      const goal = seenAt(await this.goals.toChange(tx, id, by), seen);
      const changed = changeGoal(goal, change, calendarDateOf(this.clock.now()));
      await this.goals.save(tx, changed);
      await this.goals.note(tx, 'changed', id, changed, by);
    }, by);
    await this.evaluateGoals.evaluate(id);
  }
}
