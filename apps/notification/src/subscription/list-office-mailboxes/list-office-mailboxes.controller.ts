import type { OfficeMailboxView, Page } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, PageRequest, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListOfficeMailboxes } from './list-office-mailboxes.query.js';

@Controller('office-mailboxes')
export class ListOfficeMailboxesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async list(@CurrentActor() actor: Actor, @Query() { limit, cursor }: PageRequest): Promise<Page<OfficeMailboxView>> {
    const after = readCursor<readonly [string]>(cursor, [isId]);
    const found = await this.queries.execute(new ListOfficeMailboxes(actor, limit + 1, after?.[0]));
    return { ...paged(found, limit, ({ id }) => [id]), asOf: this.clock.now().toISOString() };
  }
}
