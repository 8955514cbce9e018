import type { ViabilityDetailView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { type CourseStartId, calendarDate } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { coordinatorOf, onlookerOf } from '../onlooker-of.js';
import { ShowViability } from '../show-viability/show-viability.query.js';
import { DecideViability } from './decide-viability.command.js';
import { DecideViabilityRequest } from './decide-viability.request.js';

@Controller('viability')
export class DecideViabilityController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/decide')
  @HttpCode(200)
  @Allow('coordinator', 'county_admin')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('viability-case')) id: CourseStartId,
    @Body() { decision, reason, waitUntil, atOnce }: DecideViabilityRequest,
    @IfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ViabilityDetailView> {
    const wish = {
      decision,
      reason,
      ...(waitUntil && { waitUntil: calendarDate(waitUntil) }),
      ...(atOnce && { atOnce }),
    };
    await this.commands.execute(new DecideViability(coordinatorOf(actor), id, wish, seen));
    return versioned(reply, await this.queries.execute(new ShowViability(onlookerOf(actor), id)));
  }
}
