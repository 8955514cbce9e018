import type { Page, TaskView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock, isCalendarDate } from '@app/kernel';
import { isId, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { doerOf } from '../doer-of.js';
import { ListTasks } from './list-tasks.query.js';
import { ListTasksRequest } from './list-tasks.request.js';

@Controller('tasks')
export class ListTasksController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case_manager', 'counsellor', 'provider_staff', 'coordinator')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, state }: ListTasksRequest,
  ): Promise<Page<TaskView>> {
    const after = readCursor<readonly [string, string]>(cursor, [isCalendarDate, isId]);
    const rows = await this.queries.execute(new ListTasks(doerOf(actor), state, after, limit + 1));
    return {
      ...paged(rows, limit, ({ dueOn, id }) => [dueOn ?? '9999-12-31', id]),
      asOf: this.clock.now().toISOString(),
    };
  }
}
