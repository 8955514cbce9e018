import type { CourseStartView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { changeBy } from '../acting-for.js';
import { CancelCourseStart } from './cancel-course-start.command.js';
import { CancelCourseStartRequest } from './cancel-course-start.request.js';

@Controller('course-starts')
export class CancelCourseStartController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('provider_staff', 'county_admin')
  @AllowKey('course-starts:write')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('course-start')) id: CourseStartId,
    @Body() { reason }: CancelCourseStartRequest,
    @IfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CourseStartView> {
    const change = changeBy(actor, id, seen, reason);
    return versioned(reply, await this.commands.execute(new CancelCourseStart(change, reason)));
  }
}
