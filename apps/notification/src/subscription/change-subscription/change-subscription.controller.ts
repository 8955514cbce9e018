import type { SubscriptionView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { NeededIfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, Param, Patch, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { placedWish } from '../placed-wish.js';
import { ShowSubscription } from '../show-subscription/show-subscription.query.js';
import { ChangeSubscription } from './change-subscription.command.js';
import { ChangeSubscriptionRequest } from './change-subscription.request.js';

@Controller('subscriptions')
export class ChangeSubscriptionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Patch(':id')
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('subscription')) id: string,
    @NeededIfMatch() version: number,
    @Body() changes: ChangeSubscriptionRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SubscriptionView> {
    await this.commands.execute(new ChangeSubscription(actor, id, version, placedWish(changes, actor.areas)));
    return versioned(reply, await this.queries.execute(new ShowSubscription(actor.memberId, id)));
  }
}
