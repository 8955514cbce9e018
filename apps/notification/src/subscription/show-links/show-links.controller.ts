import type { SubscriptionLinksView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowLinks } from './show-links.query.js';

@Controller('subscriptions')
export class ShowLinksController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/links')
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  @Header('cache-control', 'no-store')
  show(
    @CurrentActor() { memberId }: Actor,
    @Param('id', new ResourceId('subscription')) id: string,
  ): Promise<SubscriptionLinksView> {
    return this.queries.execute(new ShowLinks(memberId, id));
  }
}
