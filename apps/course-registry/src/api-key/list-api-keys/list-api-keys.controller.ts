import type { ApiKeyView, Page } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, PageRequest, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListApiKeys } from './list-api-keys.query.js';

@Controller('api-keys')
export class ListApiKeysController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('provider_staff')
  async list(
    @CurrentActor() { organisationId }: Actor,
    @Query() { limit, cursor }: PageRequest,
  ): Promise<Page<ApiKeyView>> {
    const [before] = readCursor<readonly [string]>(cursor, [isId]) ?? [];
    const keys = await this.queries.execute(new ListApiKeys(organisationId));
    const rest = keys.filter(({ id }) => before === undefined || id < before);
    return { ...paged(rest, limit, ({ id }) => [id]), asOf: this.clock.now().toISOString() };
  }
}
