import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import { ResourceId } from '@app/runtime';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { callerOf } from '../caller-of.js';
import { ErasePerson } from './erase-person.command.js';

@Controller('waiting-entries')
export class ErasePersonController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/erase')
  @HttpCode(204)
  @Allow('case_manager', 'counsellor')
  async erase(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
  ): Promise<void> {
    await this.commands.execute(new ErasePerson(callerOf(actor), id));
  }
}
