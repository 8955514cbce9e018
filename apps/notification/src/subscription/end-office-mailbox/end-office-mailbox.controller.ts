import { type Actor, Allow, CurrentActor } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EndOfficeMailbox } from './end-office-mailbox.command.js';

@Controller('office-mailboxes')
export class EndOfficeMailboxController {
  constructor(private readonly commands: CommandBus) {}

  @Delete(':id')
  @HttpCode(204)
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async end(@CurrentActor() actor: Actor, @Param('id', new ResourceId('mailbox')) id: string): Promise<void> {
    await this.commands.execute(new EndOfficeMailbox(actor, id));
  }
}
