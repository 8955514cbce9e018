import type { DemandView } from '@app/contracts';
import { Allow } from '@app/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowDemand } from './show-demand.query.js';
import { ShowDemandRequest } from './show-demand.request.js';

@Controller('demand')
export class ShowDemandController {
  constructor(private readonly queries: QueryBus) {}

  /** Of any county: courses are planned across the border of the next one. */
  @Get()
  @Allow('provider_staff', 'coordinator', 'county_admin')
  show(@Query() { level, track, county }: ShowDemandRequest): Promise<DemandView> {
    return this.queries.execute(new ShowDemand(level, track, county));
  }
}
