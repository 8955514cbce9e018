import type { ViabilityDetailView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import { type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { onlookerOf } from '../onlooker-of.js';
import { ShowViability } from './show-viability.query.js';

@Controller('viability')
export class ShowViabilityController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('coordinator', 'county_admin', 'provider_staff')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('viability-case')) id: CourseStartId,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ViabilityDetailView> {
    return versioned(reply, await this.queries.execute(new ShowViability(onlookerOf(actor), id)));
  }
}
