import type { HandoverView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { partyOf } from '../party-of.js';
import { ShowHandover } from './show-handover.query.js';

@Controller('handovers')
export class ShowHandoverController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('provider_staff', 'case_manager', 'counsellor')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('handover')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HandoverView> {
    const scope = partyOf(actor, 'provider_staff', 'case_manager', 'counsellor');
    return versioned(reply, await this.queries.execute(new ShowHandover(scope, id)));
  }
}
