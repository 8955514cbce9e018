import { areaContains } from '@app/kernel';
import { placeOf } from '@app/places';
import type { LocateInArea } from './domain/need.js';

/** Where municipalities of these areas lie; others are as unknown as those that do not exist. */
export const locateIn =
  (areas: readonly string[]): LocateInArea =>
  (municipality) => {
    const place = areas.some((area) => areaContains(area, municipality)) ? placeOf(municipality) : undefined;
    return place && { easting: place.easting, northing: place.northing };
  };
