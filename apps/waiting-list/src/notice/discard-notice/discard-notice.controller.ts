import type { NoticeLetterView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { senderOf } from '../sender-of.js';
import { ShowNotice } from '../show-notice/show-notice.query.js';
import { DiscardNotice } from './discard-notice.command.js';
import { DiscardNoticeRequest } from './discard-notice.request.js';

@Controller('notices')
export class DiscardNoticeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/discard')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor', 'provider_staff')
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('notice')) id: string,
    @Body() { reason }: DiscardNoticeRequest,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<NoticeLetterView> {
    const sender = senderOf(actor);
    await this.commands.execute(new DiscardNotice(sender, id, reason, version));
    return versioned(reply, await this.queries.execute(new ShowNotice(sender, id)));
  }
}
