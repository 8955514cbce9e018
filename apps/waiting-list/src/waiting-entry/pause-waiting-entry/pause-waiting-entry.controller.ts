import type { WaitingEntryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { callerOf } from '../caller-of.js';
import { ShowWaitingEntry } from '../show-waiting-entry/show-waiting-entry.query.js';
import { PauseWaitingEntry } from './pause-waiting-entry.command.js';
import { PauseWaitingEntryRequest } from './pause-waiting-entry.request.js';

@Controller('waiting-entries')
export class PauseWaitingEntryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/pause')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor')
  async pause(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
    @Body() { reason }: PauseWaitingEntryRequest,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WaitingEntryView> {
    const caller = callerOf(actor);
    await this.commands.execute(new PauseWaitingEntry(caller, id, reason ?? undefined, version));
    return versioned(reply, await this.queries.execute(new ShowWaitingEntry(caller, id)));
  }
}
