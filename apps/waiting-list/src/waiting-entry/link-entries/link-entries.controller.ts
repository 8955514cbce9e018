import type { WaitingEntryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { callerOf } from '../caller-of.js';
import { ShowWaitingEntry } from '../show-waiting-entry/show-waiting-entry.query.js';
import { LinkEntries } from './link-entries.command.js';
import { LinkEntriesRequest } from './link-entries.request.js';

@Controller('waiting-entries')
export class LinkEntriesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/link')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor')
  async link(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
    @Body() { reference }: LinkEntriesRequest,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WaitingEntryView> {
    const caller = callerOf(actor);
    await this.commands.execute(new LinkEntries(caller, id, reference, version));
    return versioned(reply, await this.queries.execute(new ShowWaitingEntry(caller, id)));
  }
}
