import type { ProviderVenueBody } from '@app/contracts';
import { areaContains, type CalendarDate, isCalendarDate, isMunicipalityAgs, refuseField } from '@app/kernel';
import { findMunicipality, type Place, placeOf } from '@app/places';
import type { Venue } from './domain/venue.js';

export type VenueContent = Omit<Venue, 'id' | 'version' | 'providerId'>;
export type VenueChanges = {
  readonly [Field in keyof ProviderVenueBody]?: ProviderVenueBody[Field] | null | undefined;
};

const empty = { name: '', street: null, postalCode: null, place: '', accessible: false, rooms: [], directions: null };

/** A new venue as a provider describes it. `near`: the provider's areas. */
export function venueFrom(body: VenueChanges, near: readonly string[]): VenueContent {
  const nowhere = { ...empty, municipality: '' as Venue['municipality'], easting: 0, northing: 0, closedFrom: null };
  if (!body.place && !body.municipality) throw refuseField('/place', 'venue.place-missing', 'Where is it?');
  return venueRevised(nowhere, body, near);
}

/** The venue with whatever is said anew; null takes an optional part back. */
export function venueRevised(before: VenueContent, body: VenueChanges, near: readonly string[]): VenueContent {
  const { name, street, postalCode, accessible, rooms, directions, closedFrom } = body;
  return {
    name: (name ?? before.name).trim(),
    street: street === undefined ? before.street : street,
    postalCode: postalCode === undefined ? before.postalCode : postalCode,
    ...whereabouts(before, body, near),
    accessible: accessible ?? before.accessible,
    rooms: rooms ?? before.rooms,
    directions: directions === undefined ? before.directions : directions,
    closedFrom: closedFrom === undefined ? before.closedFrom : dayOf(closedFrom),
  };
}

type Whereabouts = Pick<Venue, 'place' | 'municipality' | 'easting' | 'northing'>;

function whereabouts(
  before: VenueContent,
  { place, municipality }: VenueChanges,
  near: readonly string[],
): Whereabouts {
  const found = municipality ? known(municipality) : place ? lookUp(place, near) : undefined;
  if (!found) {
    const { place, municipality, easting, northing } = before;
    return { place, municipality, easting, northing };
  }
  const { ags, name, easting, northing } = found;
  return { place: place ?? name, municipality: ags, easting, northing };
}

function known(municipality: string): Place {
  const place = isMunicipalityAgs(municipality) ? placeOf(municipality) : undefined;
  if (place) return place;
  throw refuseField('/municipality', 'municipality.unknown', 'There is no municipality with this key.');
}

/** A place within the provider's areas is the one that is meant. */
function lookUp(written: string, near: readonly string[]): Place {
  const found = findMunicipality(written, near[0] ? { near: near[0] } : {});
  if (found.kind === 'unique') return found.place;
  if (found.kind === 'unknown') throw refuseField('/place', 'place.unknown', 'This place is not known.');
  const [inArea, ...others] = found.candidates.filter(({ ags }) => near.some((area) => areaContains(area, ags)));
  if (inArea && others.length === 0) return inArea;
  const names = found.candidates.map(({ ags, name, county }) => `${name} (${county}, ${ags})`);
  throw refuseField('/place', 'place.ambiguous', `${names.slice(0, 10).join('; ')}?`);
}

function dayOf(text: string | null): CalendarDate | null {
  if (text === null || isCalendarDate(text)) return text;
  throw refuseField('/closedFrom', 'calendar-date.malformed', 'No such day.');
}
