import type { ChainView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, roles } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import { ResourceId } from '@app/runtime';
import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { plansSeenBy } from '../acting-for.js';
import { ShowChain } from './show-chain.query.js';

@Controller('course-starts')
export class ShowChainController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/chain')
  @Allow(...roles)
  show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('course-start')) id: CourseStartId,
  ): Promise<ChainView> {
    return this.queries.execute(new ShowChain(id, plansSeenBy(actor)));
  }
}
