import { type Actor, Allow, AllowKey, CurrentActor, roles } from '@app/identity';
import { Clock } from '@app/kernel';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  type CourseStartFilter,
  FindCourseStarts,
} from '../../course-start/search-course-starts/search-course-starts.query.js';
import { SearchCourseStartsRequest } from './course-search.request.js';
import { pageOf } from './filter-of.js';
import { pageJson } from './page-json.js';

@Controller('course-starts')
export class SearchCourseStartsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Answers a `Page<FoundCourseStartView>`, written from what is kept as JSON. */
  @Get()
  @Allow(...roles)
  @AllowKey('course-starts:read')
  @Header('content-type', 'application/json; charset=utf-8')
  async search(@CurrentActor() actor: Actor, @Query() request: SearchCourseStartsRequest): Promise<string> {
    const page = pageOf(request);
    const filter = seenBy(actor, page.filter);
    const found = await this.queries.execute(new FindCourseStarts({ ...page, filter }, 'professionals'));
    return pageJson(found, this.clock.now());
  }
}

/** A county sees what is planned in it, a provider what it plans itself. */
function seenBy({ roles, organisationId, organisationKey }: Actor, filter: CourseStartFilter): CourseStartFilter {
  const plansOf = roles.includes('county_admin') ? 'everybody' : organisationId;
  const { provider } = filter;
  return { ...filter, plansOf, ...(provider === 'mine' && { provider: organisationKey }) };
}
