import type { HoldOutView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { type CourseStartId, calendarDate, notFound } from '@app/kernel';
import { created, IdempotencyKey, type OnceKey, type Reply } from '@app/runtime';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ListHoldOuts } from '../list-hold-outs/list-hold-outs.query.js';
import { keeperOf } from './keeper-of.js';
import { SetHoldOut } from './set-hold-out.command.js';
import { SetHoldOutRequest } from './set-hold-out.request.js';

@Controller('hold-outs')
export class SetHoldOutController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Allow('coordinator', 'county_admin')
  async set(
    @CurrentActor() actor: Actor,
    @Body() { fromCourseStartId, maxTier, ...request }: SetHoldOutRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HoldOutView> {
    const wish = {
      ...request,
      courseStartId: request.courseStartId as CourseStartId,
      until: calendarDate(request.until),
      ...(fromCourseStartId && { fromCourseStartId: fromCourseStartId as CourseStartId }),
      ...(maxTier !== undefined && { maxTier }),
    };
    const id = await this.commands.execute(new SetHoldOut(keeperOf(actor), wish, key));
    const views = await this.queries.execute(new ListHoldOuts(actor.areas, wish.courseStartId));
    const view = views.find((each) => each.id === id);
    if (!view) throw notFound('hold-out');
    created(reply, view);
    return view;
  }
}
