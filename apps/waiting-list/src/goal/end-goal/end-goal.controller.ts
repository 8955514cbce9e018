import type { GoalWithHistoryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { setterOf } from '../setter-of.js';
import { ShowGoal } from '../show-goal/show-goal.query.js';
import { EndGoal } from './end-goal.command.js';

@Controller('goals')
export class EndGoalController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/end')
  @HttpCode(200)
  @Allow('coordinator', 'county_admin')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('goal')) id: string,
    @IfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<GoalWithHistoryView> {
    await this.commands.execute(new EndGoal(setterOf(actor), id, seen));
    return versioned(reply, await this.queries.execute(new ShowGoal(actor.areas, id)));
  }
}
