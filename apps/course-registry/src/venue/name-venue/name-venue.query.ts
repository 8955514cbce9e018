import type { Ags, OrganisationId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** What a course start says of the house it is held in. */
export interface NamedVenue {
  readonly name: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly place: string;
  readonly municipality: Ags;
  readonly easting: number;
  readonly northing: number;
  readonly accessible: boolean;
}

/**
 * The venue a course start names by its id. Refuses `/venueId` when it is none of the provider's, or closed on a day
 * until `until`, the course's last.
 */
export class NameVenue extends Query<NamedVenue> {
  constructor(
    readonly providerId: OrganisationId,
    readonly venueId: string,
    readonly until: string,
    /** Name of one of its rooms; refuses `/venueRoom` when it has none of that name. */
    readonly room?: string,
  ) {
    super();
  }
}
