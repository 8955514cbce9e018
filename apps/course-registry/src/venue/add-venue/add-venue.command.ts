import type { ProviderVenueView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';
import type { VenueChanges } from '../venue-from.js';

/** A provider teaches in one more house. */
export class AddVenue extends Command<ProviderVenueView> {
  constructor(
    readonly provider: { readonly id: OrganisationId; readonly areas: readonly string[] },
    readonly venue: VenueChanges,
    readonly key?: OnceKey,
  ) {
    super();
  }
}
