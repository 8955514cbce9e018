import type { TwinView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ShowTwin } from '../show-twin/show-twin.query.js';
import { speakerOf } from '../speaker.js';
import { SaySamePerson } from './say-same-person.command.js';
import { SaySamePersonRequest } from './say-same-person.request.js';

@Controller('twins')
export class SaySamePersonController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/same')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor')
  async same(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('twin')) id: string,
    @Body() { withYoungerNeed }: SaySamePersonRequest,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TwinView> {
    const speaker = speakerOf(actor);
    await this.commands.execute(new SaySamePerson(speaker, id, withYoungerNeed ?? false, version));
    return versioned(reply, await this.queries.execute(new ShowTwin(speaker, id)));
  }
}
