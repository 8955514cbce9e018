import type { CourseStartView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { changeBy } from '../acting-for.js';
import { StartCourseStart } from './start-course-start.command.js';

@Controller('course-starts')
export class StartCourseStartController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/start')
  @HttpCode(200)
  @Allow('provider_staff', 'county_admin')
  @AllowKey('course-starts:write')
  async start(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('course-start')) id: CourseStartId,
    @IfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CourseStartView> {
    const change = changeBy(actor, id, seen);
    return versioned(reply, await this.commands.execute(new StartCourseStart(change)));
  }
}
