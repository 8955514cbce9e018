import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import { IfMatch, ResourceId } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { callerOf } from '../caller-of.js';
import { AssignCaseManager } from './assign-case-manager.command.js';
import { AssignCaseManagerRequest } from './assign-case-manager.request.js';

@Controller('waiting-entries')
export class AssignCaseManagerController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/assign')
  @HttpCode(204)
  @Allow('case_manager', 'counsellor')
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
    @Body() { caseManagerId }: AssignCaseManagerRequest,
    @IfMatch() version: number | undefined,
  ): Promise<void> {
    await this.commands.execute(new AssignCaseManager(callerOf(actor), id, caseManagerId, version));
  }
}
