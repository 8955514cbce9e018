import { Clock, calendarDateOf, RuleViolation } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { goalWished } from '../domain/goal.js';
import { EvaluateGoals } from '../evaluate-goals/evaluate-goals.js';
import { Goals } from '../persistence/goals.js';
import { SetGoal } from './set-goal.command.js';

@CommandHandler(SetGoal)
export class SetGoalHandler implements ICommandHandler<SetGoal> {
  constructor(
    private readonly transactions: Transactions,
    private readonly goals: Goals,
    private readonly evaluateGoals: EvaluateGoals,
    private readonly clock: Clock,
  ) {}

  /** Whoever sets a goal sees at once how it stands; a process that dies in between leaves the look to the next tick. */
  async execute(command: SetGoal): Promise<string> {
    const id = await this.transactions.run((tx) => once(tx, command.key, () => this.set(tx, command)), command.by);
    await this.evaluateGoals.evaluate(id);
    return id;
  }

  private async set(tx: Tx, { by, wish }: SetGoal): Promise<string> {
    const goal = goalWished(wish, by.areas, calendarDateOf(this.clock.now()));
    const id = await this.goals.add(tx, goal);
    if (!id) throw new RuleViolation('goal.set-already', 'Such a goal is running already.', [], 'conflict');
    await this.goals.note(tx, 'set', id, goal, by);
    return id;
  }
}
