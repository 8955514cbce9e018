import type { ViabilityDetailView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { coordinatorOf, onlookerOf } from '../onlooker-of.js';
import { ShowViability } from '../show-viability/show-viability.query.js';
import { ReopenCourseStart } from './reopen-course-start.command.js';

@Controller('viability')
export class ReopenCourseStartController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/reopen')
  @HttpCode(200)
  @Allow('coordinator', 'county_admin')
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('viability-case')) id: CourseStartId,
    @IfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ViabilityDetailView> {
    await this.commands.execute(new ReopenCourseStart(coordinatorOf(actor), id, seen));
    return versioned(reply, await this.queries.execute(new ShowViability(onlookerOf(actor), id)));
  }
}
