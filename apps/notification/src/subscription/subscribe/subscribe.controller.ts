import type { SubscriptionView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { created, IdempotencyKey, type OnceKey, type Reply } from '@app/runtime';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { placedWish } from '../placed-wish.js';
import { ShowSubscription } from '../show-subscription/show-subscription.query.js';
import { Subscribe } from './subscribe.command.js';
import { SubscribeRequest } from './subscribe.request.js';

@Controller('subscriptions')
export class SubscribeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async subscribe(
    @CurrentActor() actor: Actor,
    @Body() wish: SubscribeRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SubscriptionView> {
    const id = await this.commands.execute(new Subscribe(actor, placedWish(wish, actor.areas), key));
    return created(reply, await this.queries.execute(new ShowSubscription(actor.memberId, id)));
  }
}
