import type { Page, WebhookView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock, notFound } from '@app/kernel';
import { PageRequest, type Reply, ResourceId, readCursor, versioned } from '@app/runtime';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListWebhooks } from './list-webhooks.query.js';

@Controller('webhooks')
export class ListWebhooksController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** A handful at the most, on one page. */
  @Get()
  @Allow('provider_staff')
  async list(
    @CurrentActor() { organisationId }: Actor,
    @Query() { limit, cursor }: PageRequest,
  ): Promise<Page<WebhookView>> {
    readCursor<readonly []>(cursor, []);
    const items = await this.queries.execute(new ListWebhooks(organisationId));
    return { asOf: this.clock.now().toISOString(), items: items.slice(0, limit) };
  }

  @Get(':id')
  @Allow('provider_staff')
  async show(
    @CurrentActor() { organisationId }: Actor,
    @Param('id', new ResourceId('webhook')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookView> {
    const [webhook] = await this.queries.execute(new ListWebhooks(organisationId, id));
    if (!webhook) throw notFound('webhook');
    versioned(reply, webhook);
    return webhook;
  }
}
