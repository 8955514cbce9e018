import type { SubscriptionLinksView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ShowLinks } from '../show-links/show-links.query.js';
import { RenewLinks } from './renew-links.command.js';

@Controller('subscriptions')
export class RenewOwnLinksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/links/renew')
  @HttpCode(200)
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  @Header('cache-control', 'no-store')
  async renew(
    @CurrentActor() { memberId }: Actor,
    @Param('id', new ResourceId('subscription')) id: string,
  ): Promise<SubscriptionLinksView> {
    await this.commands.execute(new RenewLinks({ memberId, subscriptionId: id }));
    return this.queries.execute(new ShowLinks(memberId, id));
  }
}
