import type { GoalWithHistoryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { created, IdempotencyKey, type OnceKey, type Reply } from '@app/runtime';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { setterOf } from '../setter-of.js';
import { ShowGoal } from '../show-goal/show-goal.query.js';
import { SetGoal } from './set-goal.command.js';
import { SetGoalRequest } from './set-goal.request.js';

@Controller('goals')
export class SetGoalController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Allow('coordinator', 'county_admin')
  async set(
    @CurrentActor() actor: Actor,
    @Body() request: SetGoalRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<GoalWithHistoryView> {
    const id = await this.commands.execute(new SetGoal(setterOf(actor), { ...request }, key));
    return created(reply, await this.queries.execute(new ShowGoal(actor.areas, id)));
  }
}
