import type { GoalView, Page } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListGoals } from './list-goals.query.js';
import { ListGoalsRequest } from './list-goals.request.js';

@Controller('goals')
export class ListGoalsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('coordinator', 'county_admin')
  async list(
    @CurrentActor() { areas }: Actor,
    @Query() { limit, cursor, state }: ListGoalsRequest,
  ): Promise<Page<GoalView>> {
    const [after] = readCursor<readonly [string]>(cursor, [isId]) ?? [];
    const rows = await this.queries.execute(new ListGoals(areas, state, after, limit + 1));
    return { ...paged(rows, limit, ({ id }) => [id]), asOf: this.clock.now().toISOString() };
  }
}
