import type { CollisionsView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { type Ags, type CourseStartId, calendarDate, slotSet, weekdays } from '@app/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { WeeklyTime } from '../domain/timetable.js';
import { FindCollisions, type PlannedCourseStart } from './find-collisions.query.js';
import { FindCollisionsRequest } from './find-collisions.request.js';

@Controller('collisions')
export class FindCollisionsController {
  constructor(private readonly queries: QueryBus) {}

  /** Reads what is announced; changes nothing. */
  @Get()
  @Allow('provider_staff', 'coordinator', 'county_admin')
  find(@CurrentActor() actor: Actor, @Query() request: FindCollisionsRequest): Promise<CollisionsView> {
    const asking = actor.roles.includes('provider_staff') ? actor.organisationId : undefined;
    return this.queries.execute(new FindCollisions(plannedIn(request), asking, actor.areas));
  }
}

function plannedIn(request: FindCollisionsRequest): PlannedCourseStart {
  const { municipality, place, postalCode, times = [], slots = [] } = request;
  return {
    levels: request.level,
    courseType: request.courseType,
    period: { startsOn: calendarDate(request.startsOn), endsOn: calendarDate(request.endsOn) },
    where: {
      ...(municipality && { municipality: municipality as Ags }),
      ...(place && { place }),
      ...(postalCode && { postalCode }),
    },
    withinKm: request.withinKm,
    weeklyTimes: times.flatMap(weeklyTime),
    slots: slots.length > 0 ? slotSet(slots) : undefined,
    courseStartId: request.courseStartId as CourseStartId | undefined,
    provider: request.provider,
  };
}

/** 'mon-18:00-20:15' */
function weeklyTime(written: string): WeeklyTime[] {
  const [day, from = '', to = ''] = written.split('-');
  const weekday = weekdays.find((each) => each === day);
  return weekday ? [{ weekday, from, to }] : [];
}
