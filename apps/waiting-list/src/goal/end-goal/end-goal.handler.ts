import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { endGoal } from '../domain/goal.js';
import { Goals } from '../persistence/goals.js';
import { TellOfGoal } from '../tell-of-goal.js';
import { EndGoal } from './end-goal.command.js';

@CommandHandler(EndGoal)
export class EndGoalHandler implements ICommandHandler<EndGoal> {
  constructor(
    private readonly transactions: Transactions,
    private readonly goals: Goals,
    private readonly telling: TellOfGoal,
    private readonly clock: Clock,
  ) {}

  async execute({ by, id, seen }: EndGoal): Promise<void> {
    await this.transactions.run(async (tx) => {
      const goal = seenAt(await this.goals.toChange(tx, id, by), seen);
      const ended = endGoal(goal, calendarDateOf(this.clock.now()));
      await this.goals.save(tx, ended);
      await this.goals.note(tx, 'ended', id, ended, by);
      await this.telling.tell(tx, ended);
    }, by);
  }
}
