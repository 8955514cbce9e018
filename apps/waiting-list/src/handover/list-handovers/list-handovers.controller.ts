import type { HandoverView, Page } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { partyOf } from '../party-of.js';
import { ListHandovers } from './list-handovers.query.js';
import { ListHandoversRequest } from './list-handovers.request.js';

@Controller('handovers')
export class ListHandoversController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('provider_staff', 'case_manager', 'counsellor')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, state }: ListHandoversRequest,
  ): Promise<Page<HandoverView>> {
    const scope = partyOf(actor, 'provider_staff', 'case_manager', 'counsellor');
    const [after] = readCursor<readonly [string]>(cursor, [isId]) ?? [];
    const rows = await this.queries.execute(new ListHandovers(scope, state, after, limit + 1));
    return { ...paged(rows, limit, ({ id }) => [id]), asOf: this.clock.now().toISOString() };
  }
}
