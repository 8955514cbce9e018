import type { WaitingEntryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { callerOf } from '../caller-of.js';
import { ShowWaitingEntry } from './show-waiting-entry.query.js';

@Controller('waiting-entries')
export class ShowWaitingEntryController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('case_manager', 'counsellor')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WaitingEntryView> {
    return versioned(reply, await this.queries.execute(new ShowWaitingEntry(callerOf(actor), id)));
  }
}
