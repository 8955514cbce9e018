import { everyMunicipality, placeOf } from './municipalities.js';

const metres = 1_000;
const remembered = new Map<string, readonly string[]>();
const mostRemembered = 1_000;

/** Keys of the municipalities whose middle is within `km` of that of `ags`, as the crow flies; none when it is unknown. */
export function municipalitiesAround(ags: string, km: number): readonly string[] {
  const key = `${ags} ${km}`;
  const known = remembered.get(key);
  if (known) return known;
  const found = around(ags, km);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, found);
  return found;
}

function around(ags: string, km: number): readonly string[] {
  const middle = placeOf(ags);
  if (!middle) return [];
  const { easting, northing } = middle;
  return everyMunicipality()
    .filter((place) => Math.hypot(place.easting - easting, place.northing - northing) <= km * metres)
    .map((place) => place.ags);
}
