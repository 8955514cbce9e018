import type { CourseStartView, Page } from '@app/contracts';
import { type Actor, Allow, CurrentActor, roles } from '@app/identity';
import { type CalendarDate, type CourseStartId, isCalendarDate } from '@app/kernel';
import { isId, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type After, type CourseStartFilter, SearchCourseStarts } from './search-course-starts.query.js';
import { SearchCourseStartsRequest } from './search-course-starts.request.js';

@Controller('course-starts')
export class SearchCourseStartsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow(...roles)
  search(@CurrentActor() actor: Actor, @Query() request: SearchCourseStartsRequest): Promise<Page<CourseStartView>> {
    const { limit, cursor } = request;
    return this.queries.execute(new SearchCourseStarts(filterOf(request, actor), limit, afterOf(cursor)));
  }
}

function filterOf(request: SearchCourseStartsRequest, { organisationKey }: Actor): CourseStartFilter {
  const { level, courseType, provider, status: statuses, from, to, area, free } = request;
  return {
    ...(level && { level }),
    ...(courseType && { courseType }),
    ...(provider && { provider: provider === 'mine' ? organisationKey : provider }),
    ...(statuses && { statuses }),
    ...(from && { from: from as CalendarDate }),
    ...(to && { to: to as CalendarDate }),
    ...(area && { area }),
    free: free === 'true',
  };
}

function afterOf(cursor: string | undefined): After | undefined {
  const parts = readCursor<[string, string]>(cursor, [isCalendarDate, isId]);
  return parts && { startsOn: parts[0] as CalendarDate, id: parts[1] as CourseStartId };
}
