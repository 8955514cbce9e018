import type { MailboxSubscriptionView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { NeededIfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, Get, Param, Patch, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { placedWish } from '../placed-wish.js';
import { WishRequest } from '../wish.request.js';
import { ChangeMailboxSubscription, ShowMailboxSubscription } from './change-mailbox-subscription.command.js';

export class ChangeMailboxSubscriptionRequest extends WishRequest {}

@Controller('office-mailboxes/:id/subscription')
export class ChangeMailboxSubscriptionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('mailbox')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MailboxSubscriptionView> {
    return versioned(reply, await this.queries.execute(new ShowMailboxSubscription(actor, id)));
  }

  @Patch()
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('mailbox')) id: string,
    @NeededIfMatch() version: number,
    @Body() changes: ChangeMailboxSubscriptionRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MailboxSubscriptionView> {
    await this.commands.execute(new ChangeMailboxSubscription(actor, id, version, placedWish(changes, actor.areas)));
    return this.show(actor, id, reply);
  }
}
