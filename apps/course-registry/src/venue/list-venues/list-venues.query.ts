import type { ProviderVenueView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** Venues by name: one more than `limit` when there are more. */
export class ListVenues extends Query<readonly ProviderVenueView[]> {
  constructor(
    readonly providerId: OrganisationId | undefined,
    readonly limit: number,
    readonly after: readonly [string, string] | undefined,
  ) {
    super();
  }
}

/** One venue; undefined when there is none. */
export class ShowVenue extends Query<ProviderVenueView | undefined> {
  constructor(readonly id: string) {
    super();
  }
}
