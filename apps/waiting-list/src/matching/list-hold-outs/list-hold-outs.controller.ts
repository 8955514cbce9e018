import type { HoldOutView, Page } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListHoldOuts } from './list-hold-outs.query.js';
import { ListHoldOutsRequest } from './list-hold-outs.request.js';

@Controller('hold-outs')
export class ListHoldOutsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** All of one course start's on one page: there are never more than a few. */
  @Get()
  @Allow('coordinator', 'county_admin')
  async list(
    @CurrentActor() { areas }: Actor,
    @Query() { courseStartId }: ListHoldOutsRequest,
  ): Promise<Page<HoldOutView>> {
    const items = await this.queries.execute(new ListHoldOuts(areas, courseStartId));
    return { asOf: this.clock.now().toISOString(), items };
  }
}
