import type { CourseStartView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import { NeededIfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, Param, Patch, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { changeBy } from '../acting-for.js';
import { NamedVenues } from '../named-venues.js';
import { ReviseCourseStart } from './revise-course-start.command.js';
import { ReviseCourseStartRequest } from './revise-course-start.request.js';

@Controller('course-starts')
export class ReviseCourseStartController {
  constructor(
    private readonly commands: CommandBus,
    private readonly venues: NamedVenues,
  ) {}

  @Patch(':id')
  @Allow('provider_staff', 'county_admin')
  @AllowKey('course-starts:write')
  async revise(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('course-start')) id: CourseStartId,
    @Body() { reason, ...said }: ReviseCourseStartRequest,
    @NeededIfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CourseStartView> {
    const revision = await this.venues.inRevision(id, said);
    const change = changeBy(actor, id, seen, reason);
    return versioned(reply, await this.commands.execute(new ReviseCourseStart(change, revision)));
  }
}
