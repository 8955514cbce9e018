import type { Page, TwinView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { speakerOf } from '../speaker.js';
import { ListTwins } from './list-twins.query.js';
import { ListTwinsRequest } from './list-twins.request.js';

@Controller('twins')
export class ListTwinsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case_manager', 'counsellor')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, state }: ListTwinsRequest,
  ): Promise<Page<TwinView>> {
    const [before] = readCursor<readonly [string]>(cursor, [isId]) ?? [];
    const rows = await this.queries.execute(new ListTwins(speakerOf(actor), state, before, limit + 1));
    return { ...paged(rows, limit, ({ id }) => [id]), asOf: this.clock.now().toISOString() };
  }
}
