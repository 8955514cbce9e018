import type { Page, ProviderChangeView, ProviderProfileView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, type Organisation, Organisations, roles } from '@app/identity';
import { Clock, notFound } from '@app/kernel';
import { PageRequest, paged, type Reply, ResourceId, readCursor, versioned } from '@app/runtime';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListProviderChanges, ShowProvider } from './show-provider.query.js';

const isVersion = (part: unknown): part is number => Number.isSafeInteger(part);

@Controller('providers')
export class ShowProviderController {
  constructor(
    private readonly queries: QueryBus,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Allow(...roles)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('provider')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderProfileView> {
    return versioned(
      reply,
      await this.queries.execute(new ShowProvider(await this.#provider(id), !looksAfter(actor, id))),
    );
  }

  @Get(':id/changes')
  @Allow('provider_staff', 'county_admin')
  async changes(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('provider')) id: string,
    @Query() { limit, cursor }: PageRequest,
  ): Promise<Page<ProviderChangeView>> {
    const [before] = readCursor<readonly [number]>(cursor, [isVersion]) ?? [];
    if (!looksAfter(actor, id)) throw notFound('provider');
    const provider = await this.#provider(id);
    const rows = await this.queries.execute(new ListProviderChanges(provider.id, limit, before));
    return { ...paged(rows, limit, ({ version }) => [version]), asOf: this.clock.now().toISOString() };
  }

  async #provider(id: string): Promise<Organisation> {
    const provider = await this.organisations.byId(id);
    if (provider?.kind !== 'provider') throw notFound('provider');
    return provider;
  }
}

function looksAfter({ roles, organisationId }: Actor, id: string): boolean {
  return roles.includes('county_admin') || organisationId === id;
}
