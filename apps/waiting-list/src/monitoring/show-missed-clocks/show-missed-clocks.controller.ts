import type { MissedClocksView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowMissedClocks } from './show-missed-clocks.query.js';
import { ShowMissedClocksRequest } from './show-missed-clocks.request.js';

@Controller('missed-clocks')
export class ShowMissedClocksController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('coordinator', 'county_admin')
  show(@CurrentActor() actor: Actor, @Query() filter: ShowMissedClocksRequest): Promise<MissedClocksView> {
    return this.queries.execute(new ShowMissedClocks(actor.areas, { ...filter }));
  }
}
