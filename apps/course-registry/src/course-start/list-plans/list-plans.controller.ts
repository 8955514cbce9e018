import type { Page, PlannedCourseStartView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import { type CalendarDate, type CourseStartId, isCalendarDate } from '@app/kernel';
import { isId, PageRequest, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { actingFor } from '../acting-for.js';
import { ListPlans } from './list-plans.query.js';

@Controller('course-starts/plans')
export class ListPlansController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('provider_staff', 'county_admin')
  @AllowKey('course-starts:read')
  list(@CurrentActor() actor: Actor, @Query() { limit, cursor }: PageRequest): Promise<Page<PlannedCourseStartView>> {
    const after = readCursor<[CalendarDate, CourseStartId]>(cursor, [isCalendarDate, isCourseStartId]);
    return this.queries.execute(new ListPlans(actingFor(actor), limit, after));
  }
}

function isCourseStartId(value: unknown): value is CourseStartId {
  return isId(value);
}
