import { Module } from '@nestjs/common';
import { AddVenueController } from './add-venue/add-venue.controller.js';
import { AddVenueHandler } from './add-venue/add-venue.handler.js';
import { ChangeVenueController } from './change-venue/change-venue.controller.js';
import { ChangeVenueHandler } from './change-venue/change-venue.handler.js';
import { DeleteVenueController } from './delete-venue/delete-venue.controller.js';
import { DeleteVenueHandler } from './delete-venue/delete-venue.handler.js';
import { ListVenuesController } from './list-venues/list-venues.controller.js';
import { ListVenuesHandler, ShowVenueHandler } from './list-venues/list-venues.handler.js';
import { NameVenueHandler } from './name-venue/name-venue.handler.js';
import { Venues } from './persistence/venues.js';
import { VenueProvider } from './venue-provider.js';

/** The houses in which providers teach. */
@Module({
  controllers: [AddVenueController, ChangeVenueController, DeleteVenueController, ListVenuesController],
  providers: [
    AddVenueHandler,
    ChangeVenueHandler,
    DeleteVenueHandler,
    ListVenuesHandler,
    NameVenueHandler,
    ShowVenueHandler,
    VenueProvider,
    Venues,
  ],
})
export class VenueModule {}
