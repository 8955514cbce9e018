import type { WaitingEntryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import { NeededIfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, Param, Patch, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { callerOf } from '../caller-of.js';
import { ShowWaitingEntry } from '../show-waiting-entry/show-waiting-entry.query.js';
import { ChangeWaitingEntry } from './change-waiting-entry.command.js';
import { ChangeWaitingEntryRequest } from './change-waiting-entry.request.js';

@Controller('waiting-entries')
export class ChangeWaitingEntryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Patch(':id')
  @Allow('case_manager', 'counsellor')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
    @NeededIfMatch() version: number,
    @Body() changes: ChangeWaitingEntryRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WaitingEntryView> {
    const caller = callerOf(actor);
    await this.commands.execute(new ChangeWaitingEntry(caller, id, version, changes));
    return versioned(reply, await this.queries.execute(new ShowWaitingEntry(caller, id)));
  }
}
