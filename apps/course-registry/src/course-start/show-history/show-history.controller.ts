import type { CourseStartChangeView, Page } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import { PageRequest, ResourceId, readCursor } from '@app/runtime';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { actingFor, plansSeenBy } from '../acting-for.js';
import { ShowHistory } from './show-history.query.js';

@Controller('course-starts')
export class ShowHistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/history')
  @Allow('provider_staff', 'coordinator', 'county_admin')
  show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('course-start')) id: CourseStartId,
    @Query() { limit, cursor }: PageRequest,
  ): Promise<Page<CourseStartChangeView>> {
    const [before] = readCursor<[number]>(cursor, [isVersion]) ?? [];
    const scope = scopeOf(actor, 'county_admin', 'coordinator', 'provider_staff');
    const of = scope.role === 'coordinator' ? undefined : actingFor(actor);
    return this.queries.execute(new ShowHistory(id, of, plansSeenBy(actor), scope, limit, before));
  }
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
