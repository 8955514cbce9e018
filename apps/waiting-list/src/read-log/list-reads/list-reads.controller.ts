import type { Page, ReadView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, isInstant, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayAsked } from '../read-day.js';
import { ListReads } from './list-reads.query.js';
import { ListReadsRequest } from './list-reads.request.js';

@Controller('reads')
export class ListReadsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('dpo')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, from, to, ...filter }: ListReadsRequest,
  ): Promise<Page<ReadView>> {
    const parts = readCursor<readonly [string, string]>(cursor, [isInstant, isId]);
    const before = parts && { readAt: parts[0], id: parts[1] };
    const [first, last] = [dayAsked('from', from), dayAsked('to', to)];
    const days = { ...(first && { from: first }), ...(last && { to: last }) };
    const scope = scopeOf(actor, 'dpo');
    const rows = await this.queries.execute(new ListReads(scope, { ...filter, ...days }, before, limit + 1));
    return { ...paged(rows, limit, ({ readAt, id }) => [readAt, id]), asOf: this.clock.now().toISOString() };
  }
}
