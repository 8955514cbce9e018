import type { NoticeLetterView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { senderOf } from '../sender-of.js';
import { ShowNotice } from '../show-notice/show-notice.query.js';
import { MarkNoticeSent } from './mark-notice-sent.command.js';
import { MarkNoticeSentRequest } from './mark-notice-sent.request.js';

@Controller('notices')
export class MarkNoticeSentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/sent')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor', 'provider_staff')
  async sent(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('notice')) id: string,
    @Body() { sentOn, channel }: MarkNoticeSentRequest,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<NoticeLetterView> {
    const sender = senderOf(actor);
    await this.commands.execute(new MarkNoticeSent(sender, id, sentOn, channel, version));
    return versioned(reply, await this.queries.execute(new ShowNotice(sender, id)));
  }
}
