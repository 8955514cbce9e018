import type { CatalogueCourseStartDetailView } from '@app/contracts';
import { Everybody } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import { type Reply, ResourceId } from '@app/runtime';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { etagOf, isKnown } from '../answering/conditional.js';
import { CountedAs } from '../usage/count-uses/counted-as.js';
import { ShowCatalogueEntry } from './show-catalogue-entry.query.js';

@Controller('catalogue')
export class ShowCatalogueEntryController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Everybody('what courses there are is public')
  @CountedAs('course-start')
  async show(
    @Param('id', new ResourceId('course-start')) id: CourseStartId,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CatalogueCourseStartDetailView | undefined> {
    const view = await this.queries.execute(new ShowCatalogueEntry(id));
    return isKnown(reply, ifNoneMatch, etagOf(JSON.stringify(view))) ? undefined : view;
  }
}
