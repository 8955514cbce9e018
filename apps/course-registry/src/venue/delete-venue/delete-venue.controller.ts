import { type Actor, Allow, CurrentActor } from '@app/identity';
import { NeededIfMatch, ResourceId } from '@app/runtime';
import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { changedBy } from '../venue-provider.js';
import { DeleteVenue } from './delete-venue.command.js';

@Controller('venues')
export class DeleteVenueController {
  constructor(private readonly commands: CommandBus) {}

  @Delete(':id')
  @HttpCode(204)
  @Allow('provider_staff', 'county_admin')
  async delete(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('venue')) id: string,
    @NeededIfMatch() seen: number | undefined,
  ): Promise<void> {
    await this.commands.execute(new DeleteVenue(changedBy(actor), id, seen));
  }
}
