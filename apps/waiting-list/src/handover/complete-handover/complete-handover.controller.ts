import type { HandoverView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { HandoverId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { partyOf } from '../party-of.js';
import { ShowHandover } from '../show-handover/show-handover.query.js';
import { CompleteHandover } from './complete-handover.command.js';

@Controller('handovers')
export class CompleteHandoverController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/complete')
  @HttpCode(200)
  @Allow('provider_staff')
  async complete(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('handover')) id: HandoverId,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HandoverView> {
    const party = partyOf(actor, 'provider_staff');
    await this.commands.execute(new CompleteHandover(party, id, version));
    return versioned(reply, await this.queries.execute(new ShowHandover(party, id)));
  }
}
