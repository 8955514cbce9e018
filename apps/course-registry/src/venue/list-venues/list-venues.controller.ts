import type { Page, ProviderVenueView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, Organisations, roles } from '@app/identity';
import { Clock, notFound, type OrganisationId } from '@app/kernel';
import { isId, paged, type Reply, ResourceId, readCursor, versioned } from '@app/runtime';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListVenues, ShowVenue } from './list-venues.query.js';
import { ListVenuesRequest } from './list-venues.request.js';

const isText = (part: unknown): part is string => typeof part === 'string' && part.length <= 200;

/** Where courses are held is no secret: every member sees it. */
@Controller('venues')
export class ListVenuesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(...roles)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, provider }: ListVenuesRequest,
  ): Promise<Page<ProviderVenueView>> {
    const after = readCursor<readonly [string, string]>(cursor, [isText, isId]);
    const providerId = provider === undefined ? undefined : await this.#idOf(actor, provider);
    const rows = await this.queries.execute(new ListVenues(providerId, limit, after));
    return { ...paged(rows, limit, ({ name, id }) => [name.toLowerCase(), id]), asOf: this.clock.now().toISOString() };
  }

  @Get(':id')
  @Allow(...roles)
  async show(
    @Param('id', new ResourceId('venue')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderVenueView> {
    const venue = await this.queries.execute(new ShowVenue(id));
    if (!venue) throw notFound('venue');
    versioned(reply, venue);
    return venue;
  }

  async #idOf(actor: Actor, key: string): Promise<OrganisationId> {
    if (key === 'mine') return actor.organisationId;
    const provider = await this.organisations.byKey(key);
    if (provider?.kind !== 'provider') throw notFound('provider');
    return provider.id;
  }
}
