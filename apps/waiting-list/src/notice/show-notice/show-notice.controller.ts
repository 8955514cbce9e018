import type { NoticeLetterView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { senderOf } from '../sender-of.js';
import { ShowNotice } from './show-notice.query.js';

@Controller('notices')
export class ShowNoticeController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('case_manager', 'counsellor', 'provider_staff')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('notice')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<NoticeLetterView> {
    return versioned(reply, await this.queries.execute(new ShowNotice(senderOf(actor), id)));
  }

  @Get(':id/person')
  @Header('cache-control', 'no-store')
  @Allow('case_manager', 'counsellor', 'provider_staff')
  open(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('notice')) id: string,
    @Query('purpose') purpose?: unknown,
  ): Promise<NoticeLetterView> {
    const said = typeof purpose === 'string' ? purpose : undefined;
    return this.queries.execute(new ShowNotice(senderOf(actor), id, { purpose: said }));
  }
}
