import type { CourseStartView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { changeBy } from '../acting-for.js';
import { PublishPlan } from './publish-plan.command.js';

@Controller('course-starts')
export class PublishPlanController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/publish')
  @HttpCode(200)
  @Allow('provider_staff', 'county_admin')
  @AllowKey('course-starts:write')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('course-start')) id: CourseStartId,
    @IfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CourseStartView> {
    return versioned(reply, await this.commands.execute(new PublishPlan(changeBy(actor, id, seen))));
  }
}
