import type { HardshipDecisionView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { deciderOf } from '../decider-of.js';
import { ShowHardshipDecision } from './show-hardship-decision.query.js';

@Controller('hardship-decisions')
export class ShowHardshipDecisionController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('case_manager', 'counsellor', 'coordinator')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('hardship-decision')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HardshipDecisionView> {
    return versioned(reply, await this.queries.execute(new ShowHardshipDecision(deciderOf(actor), id)));
  }
}
