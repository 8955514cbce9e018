import type { HardshipDecisionView, Page } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { deciderOf } from '../decider-of.js';
import { ListHardshipDecisions } from './list-hardship-decisions.query.js';
import { ListHardshipDecisionsRequest } from './list-hardship-decisions.request.js';

@Controller('hardship-decisions')
export class ListHardshipDecisionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case_manager', 'counsellor', 'coordinator')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, ...filter }: ListHardshipDecisionsRequest,
  ): Promise<Page<HardshipDecisionView>> {
    const [after] = readCursor<readonly [string]>(cursor, [isId]) ?? [];
    const rows = await this.queries.execute(new ListHardshipDecisions(deciderOf(actor), filter, after, limit + 1));
    return { ...paged(rows, limit, (last) => [last.id]), asOf: this.clock.now().toISOString() };
  }
}
