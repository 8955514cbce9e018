import type { TwinView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ShowTwin } from '../show-twin/show-twin.query.js';
import { speakerOf } from '../speaker.js';
import { SayDifferentPeople } from './say-different-people.command.js';

@Controller('twins')
export class SayDifferentPeopleController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/different')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor')
  async different(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('twin')) id: string,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TwinView> {
    const speaker = speakerOf(actor);
    await this.commands.execute(new SayDifferentPeople(speaker, id, version));
    return versioned(reply, await this.queries.execute(new ShowTwin(speaker, id)));
  }
}
