import type { OwnSubscriptionsView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { PageRequest, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListSubscriptions } from './list-subscriptions.query.js';

@Controller('subscriptions')
export class ListSubscriptionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async list(
    @CurrentActor() { memberId }: Actor,
    @Query() { limit, cursor }: PageRequest,
  ): Promise<OwnSubscriptionsView> {
    readCursor<readonly []>(cursor, []);
    const { items, ownAddress } = await this.queries.execute(new ListSubscriptions(memberId));
    return { asOf: this.clock.now().toISOString(), items: items.slice(0, limit), ...(ownAddress && { ownAddress }) };
  }
}
