import type { HardshipDecisionView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { deciderOf } from '../decider-of.js';
import { ShowHardshipDecision } from '../show-hardship-decision/show-hardship-decision.query.js';
import { ConfirmHardship } from './confirm-hardship.command.js';

@Controller('hardship-decisions')
export class ConfirmHardshipController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/confirm')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor', 'coordinator')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('hardship-decision')) id: string,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HardshipDecisionView> {
    const caller = deciderOf(actor);
    await this.commands.execute(new ConfirmHardship(caller, id, version));
    return versioned(reply, await this.queries.execute(new ShowHardshipDecision(caller, id)));
  }
}
