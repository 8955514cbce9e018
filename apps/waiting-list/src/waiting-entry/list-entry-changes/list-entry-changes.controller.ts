import type { EntryChangeView, Page } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, PageRequest, paged, ResourceId, readCursor } from '@app/runtime';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { callerOf } from '../caller-of.js';
import { ListEntryChanges } from './list-entry-changes.query.js';

@Controller('waiting-entries')
export class ListEntryChangesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get(':id/changes')
  @Allow('case_manager', 'counsellor')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: string,
    @Query() { limit, cursor }: PageRequest,
  ): Promise<Page<EntryChangeView>> {
    const [after] = readCursor<readonly [string]>(cursor, [isId]) ?? [];
    const rows = await this.queries.execute(new ListEntryChanges(callerOf(actor), id, after, limit + 1));
    return { ...paged(rows, limit, (last) => [last.id]), asOf: this.clock.now().toISOString() };
  }
}
