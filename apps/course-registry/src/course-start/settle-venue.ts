import { areaContains, isMunicipalityAgs, refuseField } from '@app/kernel';
import { findMunicipality, type Place, placeOf } from '@app/places';
import type { Venue } from './domain/course-start.js';

/**
 * Gives a written venue its municipality and coordinates; refuses a place that is unknown or could be several.
 * @param at pointer to the venue in the request
 */
export function settleVenue(venue: Venue, near: readonly string[], at = '/venue'): Venue {
  const { municipality, easting: _easting, northing: _northing, ...written } = venue;
  const found = municipality ? known(municipality, at) : written.place ? lookUp(written.place, near, at) : undefined;
  if (!found) return written;
  const { ags, name, easting, northing } = found;
  return { place: name, ...written, municipality: ags, easting, northing };
}

function known(municipality: string, at: string): Place {
  const place = isMunicipalityAgs(municipality) ? placeOf(municipality) : undefined;
  if (place) return place;
  throw refuseField(`${at}/municipality`, 'municipality.unknown', 'There is no municipality with this key.');
}

/** `near`: the provider's areas. A place within them is the one that is meant. */
function lookUp(written: string, near: readonly string[], at: string): Place {
  const found = findMunicipality(written, near[0] ? { near: near[0] } : {});
  if (found.kind === 'unique') return found.place;
  if (found.kind === 'unknown') throw refuseField(`${at}/place`, 'place.unknown', 'This place is not known.');
  const [inArea, ...others] = found.candidates.filter(({ ags }) => near.some((area) => areaContains(area, ags)));
  if (inArea && others.length === 0) return inArea;
  const names = found.candidates.map(({ ags, name, county }) => `${name} (${county}, ${ags})`);
  throw refuseField(`${at}/place`, 'place.ambiguous', `${names.slice(0, 10).join('; ')}?`);
}
