import type { ProviderVenueView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { VenueChanges } from '../venue-from.js';

/** A house is described anew, or closed from a day on. */
export class ChangeVenue extends Command<ProviderVenueView> {
  constructor(
    /** Undefined for the county, which may change any. */
    readonly onBehalfOf: OrganisationId | undefined,
    readonly id: string,
    readonly seen: number | undefined,
    readonly changes: VenueChanges,
  ) {
    super();
  }
}
