import type { ImmediateMailsView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowImmediateMails } from './show-immediate-mails.query.js';

@Controller('subscriptions')
export class ShowImmediateMailsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/immediate-mails')
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async show(
    @CurrentActor() { memberId }: Actor,
    @Param('id', new ResourceId('subscription')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ImmediateMailsView> {
    return versioned(reply, await this.queries.execute(new ShowImmediateMails(memberId, id)));
  }
}
