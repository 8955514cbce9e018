import type { EnrolmentView, Page } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListEnrolments } from './list-enrolments.query.js';
import { ListEnrolmentsRequest } from './list-enrolments.request.js';

@Controller('enrolments')
export class ListEnrolmentsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('provider_staff', 'case_manager', 'counsellor')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, courseStartId }: ListEnrolmentsRequest,
  ): Promise<Page<EnrolmentView>> {
    const scope = scopeOf(actor, 'provider_staff', 'case_manager', 'counsellor');
    const [after] = readCursor<readonly [string]>(cursor, [isId]) ?? [];
    const rows = await this.queries.execute(new ListEnrolments(scope, courseStartId, after, limit + 1));
    return { ...paged(rows, limit, ({ id }) => [id]), asOf: this.clock.now().toISOString() };
  }
}
