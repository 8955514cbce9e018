import type { ProviderProfileView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, Organisations } from '@app/identity';
import { notFound } from '@app/kernel';
import { NeededIfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, Param, Patch, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ChangeProvider } from './change-provider.command.js';
import { ChangeProviderRequest } from './change-provider.request.js';

@Controller('providers')
export class ChangeProviderController {
  constructor(
    private readonly commands: CommandBus,
    private readonly organisations: Organisations,
  ) {}

  @Patch(':id')
  @Allow('provider_staff', 'county_admin')
  async change(
    @CurrentActor() { roles, organisationId, memberId }: Actor,
    @Param('id', new ResourceId('provider')) id: string,
    @Body() changes: ChangeProviderRequest,
    @NeededIfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderProfileView> {
    const provider = await this.organisations.byId(id);
    const mine = roles.includes('county_admin') || organisationId === id;
    if (provider?.kind !== 'provider' || !mine) throw notFound('provider');
    return versioned(
      reply,
      await this.commands.execute(new ChangeProvider(provider, { memberId, organisationId }, seen, changes)),
    );
  }
}
