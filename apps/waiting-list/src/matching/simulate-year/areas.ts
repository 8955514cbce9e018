import { municipalitiesIn, type Place } from '@app/places';

/** A county with as many people as the municipality directory of 31 August 2025 counts (Destatis, GV100AD). */
export interface Area {
  readonly key: string;
  readonly name: string;
  readonly ags: string;
  readonly population: number;
}

/** Of the same directory. */
export const germany = 83_577_140;

export const areas: readonly Area[] = [
  { key: 'cloppenburg', name: 'Landkreis Cloppenburg', ags: '03453', population: 177_025 },
  { key: 'diepholz', name: 'Landkreis Diepholz', ags: '03251', population: 221_202 },
  { key: 'oldenburg-stadt', name: 'Stadt Oldenburg', ags: '03403', population: 176_614 },
  { key: 'oldenburg', name: 'Landkreis Oldenburg', ags: '03458', population: 132_008 },
  { key: 'osnabrueck-stadt', name: 'Stadt Osnabrück', ags: '03404', population: 166_057 },
  { key: 'osnabrueck', name: 'Landkreis Osnabrück', ags: '03459', population: 354_821 },
  { key: 'vechta', name: 'Landkreis Vechta', ags: '03460', population: 146_539 },
  { key: 'ilm-kreis', name: 'Ilm-Kreis', ags: '16070', population: 106_657 },
];

export type Weighted = readonly (readonly [place: Place, weight: number])[];

/** The places of an area and how many of its people, or of its courses, are there: the first ones named are the towns. */
export function placesOf({ ags }: Area): Weighted {
  const places = municipalitiesIn(ags);
  const seat = places.find(({ name, county }) => name === county);
  return places.map((place) => [place, place === seat ? places.length / 2 : 1]);
}
