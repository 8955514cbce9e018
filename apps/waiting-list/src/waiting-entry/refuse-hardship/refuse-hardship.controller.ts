import type { HardshipDecisionView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { deciderOf } from '../decider-of.js';
import { ShowHardshipDecision } from '../show-hardship-decision/show-hardship-decision.query.js';
import { RefuseHardship } from './refuse-hardship.command.js';
import { RefuseHardshipRequest } from './refuse-hardship.request.js';

@Controller('hardship-decisions')
export class RefuseHardshipController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/refuse')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor', 'coordinator')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('hardship-decision')) id: string,
    @Body() { reason }: RefuseHardshipRequest,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HardshipDecisionView> {
    const caller = deciderOf(actor);
    await this.commands.execute(new RefuseHardship(caller, id, reason, version));
    return versioned(reply, await this.queries.execute(new ShowHardshipDecision(caller, id)));
  }
}
