import type { WaitingEntryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { callerOf } from '../caller-of.js';
import { ShowWaitingEntry } from '../show-waiting-entry/show-waiting-entry.query.js';
import { NoteContact } from './note-contact.command.js';
import { NoteContactRequest } from './note-contact.request.js';

@Controller('waiting-entries')
export class NoteContactController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/note-contact')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor')
  async note(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
    @Body() { outcome }: NoteContactRequest,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WaitingEntryView> {
    const caller = callerOf(actor);
    await this.commands.execute(new NoteContact(caller, id, outcome, version));
    return versioned(reply, await this.queries.execute(new ShowWaitingEntry(caller, id)));
  }
}
