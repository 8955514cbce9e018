import type { ProviderVenueView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { created, IdempotencyKey, type OnceKey, type Reply } from '@app/runtime';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { VenueProvider } from '../venue-provider.js';
import { AddVenue } from './add-venue.command.js';
import { AddVenueRequest } from './venue.request.js';

@Controller('venues')
export class AddVenueController {
  constructor(
    private readonly commands: CommandBus,
    private readonly provider: VenueProvider,
  ) {}

  @Post()
  @Allow('provider_staff', 'county_admin')
  async add(
    @CurrentActor() actor: Actor,
    @Body() { provider: key, ...venue }: AddVenueRequest,
    @IdempotencyKey() onceKey: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderVenueView> {
    const provider = await this.provider.named(actor, key ?? undefined);
    return created(reply, await this.commands.execute(new AddVenue(provider, venue, onceKey)));
  }
}
