import type { ProviderVenueView } from '@app/contracts';
import { placeOf } from '@app/places';
import type { VenueInUse } from './persistence/venues.js';

export function venueView(venue: VenueInUse): ProviderVenueView {
  const { id, version, providerId, name, street, postalCode, place, municipality } = venue;
  const { accessible, rooms, directions, closedFrom, courseStarts } = venue;
  return {
    id,
    version,
    providerId,
    name,
    ...(street !== null && { street }),
    ...(postalCode !== null && { postalCode }),
    place,
    municipality,
    municipalityName: placeOf(municipality)?.name ?? municipality,
    accessible,
    rooms,
    ...(directions !== null && { directions }),
    ...(closedFrom !== null && { closedFrom }),
    courseStarts,
  };
}
