import type { Page, ViabilityView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock, isCalendarDate } from '@app/kernel';
import { isId, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { onlookerOf } from '../onlooker-of.js';
import { ListViability } from './list-viability.query.js';
import { ListViabilityRequest } from './list-viability.request.js';

@Controller('viability')
export class ListViabilityController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('coordinator', 'county_admin', 'provider_staff')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, state }: ListViabilityRequest,
  ): Promise<Page<ViabilityView>> {
    const after = readCursor<readonly [string, string]>(cursor, [isDay, isId]);
    const all = await this.queries.execute(new ListViability(onlookerOf(actor)));
    const wanted = all.filter((view) => state === undefined || view.state === state);
    const rows = wanted.slice(after ? beginningAfter(wanted, after) : 0).slice(0, limit + 1);
    return { ...paged(rows, limit, ({ decidesOn, id }) => [decidesOn, id]), asOf: this.clock.now().toISOString() };
  }
}

/** Shares move while somebody reads: a page begins after the row it ended with, or, when that is gone, after its day. */
function beginningAfter(rows: readonly ViabilityView[], [day, id]: readonly [string, string]): number {
  const at = rows.findIndex((row) => row.id === id);
  if (at >= 0) return at + 1;
  const later = rows.findIndex((row) => row.decidesOn > day);
  return later < 0 ? rows.length : later;
}

function isDay(part: unknown): part is string {
  return typeof part === 'string' && isCalendarDate(part);
}
