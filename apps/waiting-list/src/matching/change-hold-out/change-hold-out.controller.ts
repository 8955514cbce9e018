import type { HoldOutView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { calendarDate, notFound } from '@app/kernel';
import { NeededIfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, Param, Patch, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ListHoldOuts } from '../list-hold-outs/list-hold-outs.query.js';
import { keeperOf } from '../set-hold-out/keeper-of.js';
import { ChangeHoldOut } from './change-hold-out.command.js';
import { ChangeHoldOutRequest } from './change-hold-out.request.js';

@Controller('hold-outs')
export class ChangeHoldOutController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Patch(':id')
  @Allow('coordinator', 'county_admin')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('hold-out')) id: string,
    @NeededIfMatch() version: number,
    @Body() { places, until }: ChangeHoldOutRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HoldOutView> {
    const change = { ...(places !== undefined && { places }), ...(until && { until: calendarDate(until) }) };
    const courseStartId = await this.commands.execute(new ChangeHoldOut(keeperOf(actor), id, change, version));
    const views = await this.queries.execute(new ListHoldOuts(actor.areas, courseStartId));
    const view = views.find((each) => each.id === id);
    if (!view) throw notFound('hold-out');
    versioned(reply, view);
    return view;
  }
}
