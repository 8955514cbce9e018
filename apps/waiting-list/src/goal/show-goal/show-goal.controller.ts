import type { GoalWithHistoryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowGoal } from './show-goal.query.js';

@Controller('goals')
export class ShowGoalController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('coordinator', 'county_admin')
  async show(
    @CurrentActor() { areas }: Actor,
    @Param('id', new ResourceId('goal')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<GoalWithHistoryView> {
    return versioned(reply, await this.queries.execute(new ShowGoal(areas, id)));
  }
}
