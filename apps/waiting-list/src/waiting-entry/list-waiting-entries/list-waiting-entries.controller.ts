import type { Page, WaitingEntryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock, isCalendarDate } from '@app/kernel';
import { isId, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { callerOf } from '../caller-of.js';
import { ListWaitingEntries } from './list-waiting-entries.query.js';
import { ListWaitingEntriesRequest } from './list-waiting-entries.request.js';

@Controller('waiting-entries')
export class ListWaitingEntriesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case_manager', 'counsellor')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, dormant, ...rest }: ListWaitingEntriesRequest,
  ): Promise<Page<WaitingEntryView>> {
    const parts = readCursor<readonly [string, string]>(cursor, [isCalendarDate, isId]);
    const filter = { ...rest, ...(dormant && { dormant: dormant === 'true' }) };
    const after = parts && { waitingSince: parts[0], id: parts[1] };
    const rows = await this.queries.execute(new ListWaitingEntries(callerOf(actor), filter, after, limit + 1));
    const page = paged(rows, limit, (last) => [last.waitingSince, last.id]);
    return { ...page, asOf: this.clock.now().toISOString() };
  }
}
