import type { NoticeView, Page } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock, isCalendarDate } from '@app/kernel';
import { isId, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { senderOf } from '../sender-of.js';
import { ListNotices } from './list-notices.query.js';
import { ListNoticesRequest } from './list-notices.request.js';

@Controller('notices')
export class ListNoticesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case_manager', 'counsellor', 'provider_staff')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, state }: ListNoticesRequest,
  ): Promise<Page<NoticeView>> {
    const after = readCursor<readonly [string, string]>(cursor, [isCalendarDate, isId]);
    const rows = await this.queries.execute(new ListNotices(senderOf(actor), state, after, limit + 1));
    return { ...paged(rows, limit, ({ dueOn, id }) => [dueOn, id]), asOf: this.clock.now().toISOString() };
  }
}
