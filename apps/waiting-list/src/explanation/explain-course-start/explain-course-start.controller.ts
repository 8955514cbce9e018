import type { CourseStartWhyView, Wording } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import type { CourseStartId, WaitingEntryId } from '@app/kernel';
import { ResourceId } from '@app/runtime';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PreferredWording, WordingRequest } from '../wording/wording.request.js';
import { ExplainCourseStart } from './explain-course-start.query.js';

@Controller('waiting-entries')
export class ExplainCourseStartController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/explanation/course-starts/:courseStartId')
  @Allow('case_manager', 'counsellor')
  explain(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
    @Param('courseStartId', new ResourceId('course-start')) courseStartId: CourseStartId,
    @Query() { wording }: WordingRequest,
    @PreferredWording() preferred: Wording,
  ): Promise<CourseStartWhyView> {
    const scope = scopeOf(actor, 'case_manager', 'counsellor');
    return this.queries.execute(new ExplainCourseStart(scope, id, courseStartId, wording ?? preferred));
  }
}
