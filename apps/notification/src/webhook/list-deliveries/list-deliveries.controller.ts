import type { Page, WebhookDeliveryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, PageRequest, paged, ResourceId, readCursor } from '@app/runtime';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListDeliveries } from './list-deliveries.query.js';

@Controller('webhooks')
export class ListDeliveriesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get(':id/deliveries')
  @Allow('provider_staff')
  async list(
    @CurrentActor() { organisationId }: Actor,
    @Param('id', new ResourceId('webhook')) webhookId: string,
    @Query() { limit, cursor }: PageRequest,
  ): Promise<Page<WebhookDeliveryView>> {
    const [before] = readCursor<readonly [string]>(cursor, [isId]) ?? [];
    const rows = await this.queries.execute(new ListDeliveries(organisationId, webhookId, limit, before));
    return { ...paged(rows, limit, ({ id }) => [id]), asOf: this.clock.now().toISOString() };
  }
}
