import type { ProviderVenueView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { NeededIfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, Param, Patch, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { changedBy } from '../venue-provider.js';
import { ChangeVenue } from './change-venue.command.js';
import { ChangeVenueRequest } from './change-venue.request.js';

@Controller('venues')
export class ChangeVenueController {
  constructor(private readonly commands: CommandBus) {}

  @Patch(':id')
  @Allow('provider_staff', 'county_admin')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('venue')) id: string,
    @Body() changes: ChangeVenueRequest,
    @NeededIfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderVenueView> {
    return versioned(reply, await this.commands.execute(new ChangeVenue(changedBy(actor), id, seen, changes)));
  }
}
