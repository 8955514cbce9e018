import type { WaitingEntryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { callerOf } from '../caller-of.js';
import { ShowWaitingEntry } from '../show-waiting-entry/show-waiting-entry.query.js';
import { ReopenWaitingEntry } from './reopen-waiting-entry.command.js';
import { ReopenWaitingEntryRequest } from './reopen-waiting-entry.request.js';

@Controller('waiting-entries')
export class ReopenWaitingEntryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/reopen')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor')
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
    @Body() { reason }: ReopenWaitingEntryRequest,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WaitingEntryView> {
    const caller = callerOf(actor);
    await this.commands.execute(new ReopenWaitingEntry(caller, id, reason, version));
    return versioned(reply, await this.queries.execute(new ShowWaitingEntry(caller, id)));
  }
}
