import type { GoalWithHistoryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { NeededIfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, Param, Patch, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { setterOf } from '../setter-of.js';
import { ShowGoal } from '../show-goal/show-goal.query.js';
import { ChangeGoal } from './change-goal.command.js';
import { ChangeGoalRequest } from './change-goal.request.js';

@Controller('goals')
export class ChangeGoalController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Patch(':id')
  @Allow('coordinator', 'county_admin')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('goal')) id: string,
    @NeededIfMatch() seen: number,
    @Body() { atMostDays, validFrom, reason }: ChangeGoalRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<GoalWithHistoryView> {
    const change = {
      ...(atMostDays !== undefined && { atMostDays }),
      ...(validFrom !== undefined && { validFrom }),
      ...(reason !== undefined && { reason }),
    };
    await this.commands.execute(new ChangeGoal(setterOf(actor), id, change, seen));
    return versioned(reply, await this.queries.execute(new ShowGoal(actor.areas, id)));
  }
}
