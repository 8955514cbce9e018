import type { WaitingTimesView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowWaitingTimes } from './show-waiting-times.query.js';
import { ShowWaitingTimesRequest } from './show-waiting-times.request.js';

@Controller('waiting-times')
export class ShowWaitingTimesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('coordinator', 'county_admin')
  show(@CurrentActor() actor: Actor, @Query() request: ShowWaitingTimesRequest): Promise<WaitingTimesView> {
    const { groupBy = ['level'], ...filter } = request;
    return this.queries.execute(new ShowWaitingTimes(actor.areas, { groupBy, ...filter }));
  }
}
