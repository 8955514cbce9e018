import type { CourseStartView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor, roles } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import { type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { plansSeenBy } from '../acting-for.js';
import { ShowCourseStart } from './show-course-start.query.js';

@Controller('course-starts')
export class ShowCourseStartController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow(...roles)
  @AllowKey('course-starts:read')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('course-start')) id: CourseStartId,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CourseStartView> {
    return versioned(reply, await this.queries.execute(new ShowCourseStart(id, plansSeenBy(actor))));
  }
}
