import type { CatalogueUsageView } from '@app/contracts';
import { Allow } from '@app/identity';
import type { CalendarDate } from '@app/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowUsage } from './show-usage.query.js';
import { ShowUsageRequest } from './show-usage.request.js';

@Controller('catalogue-usage')
export class ShowUsageController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('coordinator', 'county_admin')
  show(@Query() { from, to }: ShowUsageRequest): Promise<CatalogueUsageView> {
    return this.queries.execute(new ShowUsage(from as CalendarDate | undefined, to as CalendarDate | undefined));
  }
}
