import { type FoundCourseStartView, type JsonOf, type Page } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor, roles } from '@app/identity';
import { Clock } from '@app/kernel';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { FindCourseStarts } from '../../course-start/search-course-starts/search-course-starts.query.js';
import { SearchCourseStartsRequest } from './course-search.request.js';
import { pageOf } from './filter-of.js';
import { pageJson } from './page-json.js';

@Controller('course-starts')
export class SearchCourseStartsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Written from what is kept as JSON. */
  @Get()
  @Allow(...roles)
  @AllowKey('course-starts:read')
  @Header('content-type', 'application/json; charset=utf-8')
  async search(
    @CurrentActor() actor: Actor,
    @Query() request: SearchCourseStartsRequest,
  ): Promise<JsonOf<Page<FoundCourseStartView>>> {
    const page = pageOf(request);
    const { provider } = page.filter;
    const filter = provider === 'mine' ? { ...page.filter, provider: actor.organisationKey } : page.filter;
    const found = await this.queries.execute(new FindCourseStarts({ ...page, filter }, 'professionals'));
    return pageJson(found, this.clock.now());
  }
}
