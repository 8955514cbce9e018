import type { TwinView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { speakerOf } from '../speaker.js';
import { ShowTwin } from './show-twin.query.js';

@Controller('twins')
export class ShowTwinController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('case_manager', 'counsellor')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('twin')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TwinView> {
    return versioned(reply, await this.queries.execute(new ShowTwin(speakerOf(actor), id)));
  }
}
