import type { Page, ProviderRequestView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { Clock, notFound } from '@app/kernel';
import { isId, paged, type Reply, ResourceId, readCursor, versioned } from '@app/runtime';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListRequests, ShowRequest } from './list-requests.query.js';
import { ListRequestsRequest } from './list-requests.request.js';

@Controller('provider-requests')
export class ListRequestsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('county_admin')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, state }: ListRequestsRequest,
  ): Promise<Page<ProviderRequestView>> {
    const [after] = readCursor<readonly [string]>(cursor, [isId]) ?? [];
    const rows = await this.queries.execute(new ListRequests(scopeOf(actor, 'county_admin'), state, limit, after));
    return { ...paged(rows, limit, ({ id }) => [id]), asOf: this.clock.now().toISOString() };
  }

  @Get(':id')
  @Allow('county_admin')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('provider-request')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderRequestView> {
    const request = await this.queries.execute(new ShowRequest(scopeOf(actor, 'county_admin'), id));
    if (!request) throw notFound('provider-request');
    versioned(reply, request);
    return request;
  }
}
