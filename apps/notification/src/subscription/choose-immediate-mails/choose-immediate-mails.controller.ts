import type { ImmediateMailsView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { NeededIfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, Param, Put, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ShowImmediateMails } from '../show-immediate-mails/show-immediate-mails.query.js';
import { ChooseImmediateMails } from './choose-immediate-mails.command.js';
import { ChooseImmediateMailsRequest } from './choose-immediate-mails.request.js';

@Controller('subscriptions')
export class ChooseImmediateMailsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Put(':id/immediate-mails')
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async choose(
    @CurrentActor() { memberId }: Actor,
    @Param('id', new ResourceId('subscription')) id: string,
    @NeededIfMatch() version: number,
    @Body() wish: ChooseImmediateMailsRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ImmediateMailsView> {
    await this.commands.execute(new ChooseImmediateMails(memberId, id, version, wish));
    return versioned(reply, await this.queries.execute(new ShowImmediateMails(memberId, id)));
  }
}
